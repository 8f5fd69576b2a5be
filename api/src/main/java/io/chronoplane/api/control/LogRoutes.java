package io.chronoplane.api.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.Outflow;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.past.Verification;
import io.vertx.core.buffer.Buffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/control/v1/log` and `/control/v1/verify`: how the log is, and whether it is what was written.
public final class LogRoutes {

    private static final int STEPS_PER_REPORT = 20;

    private final Node node;

    private LogRoutes(Node node) {
        this.node = node;
    }

    public static List<Route> of(Node node) {
        LogRoutes routes = new LogRoutes(node);
        return List.of(
                Route.get("log", "log", routes::log),
                Route.get("verify", "verify", routes::verify));
    }

    private void log(Exchange exchange, Map<String, String> path) {
        Parameters.of(exchange, List.of());
        exchange.offload(
                () -> {
                    EventLog log = node.log();
                    long head = log.head();
                    ObjectNode content = Answers.object().put("head", head).put("events", head);
                    if (head > 0) {
                        StoredEvent last = log.read(head - 1, 1).getFirst();
                        content.put("tso", last.tso())
                                .put("time", last.at().toString())
                                .put("hash", HexFormat.of().formatHex(last.hash()));
                    }
                    content.put("queued", log.queued()).put("open", log.closedBecause().isEmpty());
                    log.closedBecause().ifPresent(reason -> content.put("closed_because", reason));
                    return content;
                },
                content -> Answers.json(exchange, content));
    }

    private void verify(Exchange exchange, Map<String, String> path) {
        Parameters.of(exchange, List.of());
        boolean progress = Answers.wants(exchange, Headers.NDJSON);
        Verification.Walk walk = node.lookingBack().verification().start();
        exchange.stream("ok", progress ? Headers.NDJSON : Headers.JSON)
                .ifPresent(out -> out.send(new Report(walk, progress)));
    }

    /// A line of progress now and then if they are wanted, blank ones if not, and the result.
    private static final class Report implements Outflow.Parts {

        private final Verification.Walk walk;
        private final boolean progress;
        private boolean ended;

        Report(Verification.Walk walk, boolean progress) {
            this.walk = walk;
            this.progress = progress;
        }

        @Override
        public Optional<Buffer> call() {
            if (ended) {
                return Optional.empty();
            }
            for (int step = 0; step < STEPS_PER_REPORT; step++) {
                if (!walk.step()) {
                    ended = true;
                    return Optional.of(line(result()));
                }
            }
            // Blanks before JSON mean nothing, and keep the connection from being taken for a dead one.
            return Optional.of(progress ? line(soFar()) : Buffer.buffer("\n"));
        }

        private ObjectNode soFar() {
            return Answers.object().put("verified", walk.verified()).put("end", walk.end());
        }

        private ObjectNode result() {
            ObjectNode result = soFar().put("ok", walk.broken().isEmpty());
            walk.broken().ifPresent(position -> result.put("first_bad_position", position));
            return result.put("hash", HexFormat.of().formatHex(walk.hash()));
        }

        private static Buffer line(ObjectNode node) {
            return Buffer.buffer(Answers.line(node)).appendByte((byte) '\n');
        }
    }
}
