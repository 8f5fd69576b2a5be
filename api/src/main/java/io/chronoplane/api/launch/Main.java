package io.chronoplane.api.launch;

/// The process.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandTree.of(new Serve(Server::start, Lifetime::untilStopped, System.getenv())).execute(arguments));
    }
}
