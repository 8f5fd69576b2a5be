package io.chronoplane.api.launch;

/// The process.
public final class Main {

    /// Set by the launcher, which can tell: `System.console()` cannot, in every version of Java.
    private static final String TERMINAL = "chronoplane.terminal";

    private Main() {}

    public static void main(String[] arguments) {
        // A lambda, not a reference to the method: that would load the whole server for commands that start none.
        Serve serve = new Serve(settings -> Server.start(settings), Lifetime::untilStopped, System.getenv());
        Replay replay = new Replay(Lifetime::untilStopped, System.getenv());
        System.exit(CommandTree.of(serve, replay, Boolean.getBoolean(TERMINAL)).execute(arguments));
    }
}
