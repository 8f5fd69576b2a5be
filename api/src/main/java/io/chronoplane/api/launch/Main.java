package io.chronoplane.api.launch;

/// The process.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Start start = settings -> {
            throw new CannotStart("this build has no server yet");
        };
        System.exit(CommandTree.of(new Serve(start, Lifetime::untilStopped, System.getenv())).execute(arguments));
    }
}
