package io.chronoplane.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Presses one server with many connections from the calling thread, each sending when its answer is there.
/// The first answer that the workload does not expect ends the run with an exception.
public final class LoadGenerator {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Inbox inbox = new Inbox();
    private final Pace pace;
    private final Tally tally;
    private long toSend;
    private int underWay;

    private LoadGenerator(Pace pace) {
        this.pace = pace;
        this.tally = new Tally(pace.time());
        this.toSend = pace.limit();
    }

    /// @param scripts gives each connection, numbered from 0, its script
    /// @throws IOException when a connection breaks, an answer is unexpected, or none comes for 30 s
    public static Measurement run(InetSocketAddress server, Pace pace, IntFunction<Script> scripts) throws IOException {
        return new LoadGenerator(pace).press(server, scripts);
    }

    private Measurement press(InetSocketAddress server, IntFunction<Script> scripts) throws IOException {
        var connections = new ArrayList<Connection>();
        try (var selector = Selector.open()) {
            for (var i = 0; i < pace.connections(); i++) {
                var connection = new Connection(server, scripts.apply(i));
                connections.add(connection);
                connection.channel().register(selector, SelectionKey.OP_READ, connection);
            }
            return loop(selector, connections);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private Measurement loop(Selector selector, List<Connection> connections) throws IOException {
        tally.start(System.nanoTime());
        for (var connection : connections) {
            sendNext(connection);
        }
        while (underWay > 0) {
            if (selector.select(this::ready, PATIENCE_MILLIS) == 0) {
                throw new IOException(underWay + " requests without an answer for 30 s");
            }
        }
        return tally.measurement();
    }

    private void ready(SelectionKey key) {
        var connection = (Connection) key.attachment();
        try {
            var verdict = connection.receive(inbox);
            if (verdict != null) {
                underWay--;
                tally.count(verdict, connection.sentAt(), System.nanoTime());
                sendNext(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sendNext(Connection connection) throws IOException {
        var now = System.nanoTime();
        if (toSend > 0 && !tally.over(now)) {
            toSend--;
            underWay++;
            connection.send(now);
        }
    }
}
