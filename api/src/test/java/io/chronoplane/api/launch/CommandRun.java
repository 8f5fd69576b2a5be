package io.chronoplane.api.launch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;

/// What a command line led to.
record CommandRun(int code, String out, String err) {

    private static final Lifetime BRIEF = (running, closing) -> {};

    /// With a server that starts at once, on the port asked for or on 12345.
    static CommandRun of(String... arguments) {
        return of(Map.of(), arguments);
    }

    static CommandRun of(Map<String, String> environment, String... arguments) {
        return of(settings -> new OnPort(settings.server().port() == 0 ? 12_345 : settings.server().port()),
                environment, arguments);
    }

    static CommandRun of(Start start, Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CommandTree.of(new Serve(start, BRIEF, environment))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /// A server that also feeds, to its own broker.
    static Start feeding(String addresses) {
        return settings -> new Feeding(12_345, addresses);
    }

    private record Feeding(int port, String addresses) implements Running {
        @Override
        public Optional<String> kafka() {
            return Optional.of(addresses);
        }

        @Override
        public void close() {}
    }

    private record OnPort(int port) implements Running {
        @Override
        public void close() {}
    }
}
