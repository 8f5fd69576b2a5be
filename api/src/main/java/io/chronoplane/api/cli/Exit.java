package io.chronoplane.api.cli;

/// The exit codes of the commands.
final class Exit {

    static final int OK = 0;

    /// It failed, or found what it was asked to look for: differences, or a log that was tampered with.
    static final int FAILED = 1;

    /// The command line is wrong, or the server refuses what it asks for as malformed.
    static final int USAGE = 2;

    private Exit() {}
}
