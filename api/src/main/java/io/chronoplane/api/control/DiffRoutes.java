package io.chronoplane.api.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.Outflow;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.past.Difference;
import io.chronoplane.infra.past.LookingBack;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// `/control/v1/diff`: what changed between two moments, entity by entity, in the order of system, type and id.
public final class DiffRoutes {

    private static final int PART_BYTES = 64 << 10;
    private static final List<String> KNOWN = List.of("from", "to", "system", "entity", "images");

    private final LookingBack past;
    private final LongSupplier head;

    private DiffRoutes(LookingBack past, LongSupplier head) {
        this.past = past;
        this.head = head;
    }

    /// @param head the position of the last event
    public static List<Route> of(LookingBack past, LongSupplier head) {
        DiffRoutes routes = new DiffRoutes(past, head);
        return List.of(Route.get("diff", "diff", routes::diff));
    }

    private record Asked(long from, long to, Iterator<Difference> differences) {}

    private void diff(Exchange exchange, Map<String, String> path) {
        Parameters parameters = Parameters.of(exchange, KNOWN);
        parameters.required("from");
        boolean text = Answers.wants(exchange, "text/plain");
        boolean images = parameters.flag("images");
        exchange.offload(() -> asked(parameters), asked -> {
            Format format = text ? new Text(asked) : new Json(asked, images);
            exchange.stream("ok", text ? Headers.TEXT : Headers.JSON)
                    .ifPresent(out -> out.send(new Document(asked.differences(), format)));
        });
    }

    private Asked asked(Parameters parameters) {
        long from = parameters.moment("from", past.moments()).orElse(0);
        long to = parameters.moment("to", past.moments()).orElseGet(head);
        if (from > to) {
            throw new InvalidRequest("from is behind to: position " + from + " comes after " + to);
        }
        return new Asked(
                from, to, past.differences().between(from, to, parameters.text("system"), parameters.entity()));
    }

    private interface Format {

        String begin();

        /// @param index of the difference, from 0
        String one(int index, Difference difference);

        /// @param count of all differences
        String end(int count);
    }

    /// What comes before the differences, they themselves, and what comes behind them.
    private static final class Document implements Outflow.Parts {

        private final Iterator<Difference> differences;
        private final Format format;
        private int count;
        private boolean begun;
        private boolean ended;

        Document(Iterator<Difference> differences, Format format) {
            this.differences = differences;
            this.format = format;
        }

        @Override
        public Optional<Buffer> call() {
            if (ended) {
                return Optional.empty();
            }
            Buffer part = Buffer.buffer(begun ? "" : format.begin());
            begun = true;
            while (differences.hasNext() && part.length() < PART_BYTES) {
                part.appendString(format.one(count++, differences.next()));
            }
            if (!differences.hasNext()) {
                ended = true;
                part.appendString(format.end(count));
            }
            return Optional.of(part);
        }
    }

    private record Json(Asked asked, boolean images) implements Format {

        @Override
        public String begin() {
            return "{\"from\":" + asked.from() + ",\"to\":" + asked.to() + ",\"entities\":[";
        }

        @Override
        public String one(int index, Difference difference) {
            ObjectNode node = Answers.object()
                    .put("system", difference.system())
                    .put("type", difference.type())
                    .put("id", difference.id())
                    .put("change", difference.change())
                    .put("events", difference.events());
            node.set("patch", difference.patch());
            if (images) {
                node.set("before", difference.before());
                node.set("after", difference.after());
            }
            return (index == 0 ? "\n" : ",\n") + new String(Answers.line(node), StandardCharsets.UTF_8);
        }

        @Override
        public String end(int count) {
            return "\n],\"count\":" + count + "}\n";
        }
    }

    private record Text(Asked asked) implements Format {

        @Override
        public String begin() {
            return "from position " + asked.from() + " to position " + asked.to() + "\n";
        }

        @Override
        public String one(int index, Difference difference) {
            StringBuilder text = new StringBuilder()
                    .append('\n')
                    .append(difference.system())
                    .append(' ')
                    .append(difference.type())
                    .append(' ')
                    .append(difference.id())
                    .append("  ")
                    .append(difference.change())
                    .append(difference.events() == 1 ? " by 1 event\n" : " by " + difference.events() + " events\n");
            for (JsonNode operation : difference.patch()) {
                line(text, difference, operation);
            }
            return text.toString();
        }

        private static void line(StringBuilder text, Difference difference, JsonNode operation) {
            String path = operation.get("path").textValue();
            JsonNode value = operation.get("value");
            switch (operation.get("op").textValue()) {
                case "add" -> text.append("  + ").append(path).append(" = ").append(value);
                case "remove" -> text.append("  - ").append(path);
                default -> {
                    if (path.isEmpty()) {
                        text.append(difference.after().isNull() ? "  - everything" : "  + " + value);
                    } else {
                        text.append("  ~ ").append(path).append(" = ").append(value);
                    }
                }
            }
            text.append('\n');
        }

        @Override
        public String end(int count) {
            return count == 0 ? "\nnothing changed\n" : "\n" + count + (count == 1 ? " entity\n" : " entities\n");
        }
    }
}
