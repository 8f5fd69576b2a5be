package io.chronoplane.api.launch;

/// The exit codes of the process.
final class Exit {

    static final int OK = 0;

    /// The server could not start.
    static final int FAILED = 1;

    /// The command line or the configuration is wrong.
    static final int USAGE = 2;

    private Exit() {}
}
