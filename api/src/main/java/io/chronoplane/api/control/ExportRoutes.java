package io.chronoplane.api.control;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.Outflow;
import io.chronoplane.infra.core.Role;
import io.chronoplane.infra.log.transfer.LogLines;
import io.chronoplane.infra.past.LookingBack;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/control/v1/log/export`: the log as it is stored, its secrets sealed, to be replayed or imported elsewhere.
final class ExportRoutes {

    private final LookingBack past;

    private ExportRoutes(LookingBack past) {
        this.past = past;
    }

    static List<Route> of(LookingBack past) {
        ExportRoutes routes = new ExportRoutes(past);
        return List.of(Route.get("log/export", "log_export", Role.ADMIN, routes::export));
    }

    private void export(Exchange exchange, Map<String, String> path) {
        Parameters parameters = Parameters.of(exchange, List.of("until"));
        exchange.offload(
                () -> parameters.moment("until", past.moments()).orElseGet(past::head),
                until -> exchange.stream("ok", Headers.NDJSON)
                        .ifPresent(out -> out.send(new Parts(past.export(until)))));
    }

    private record Parts(LogLines lines) implements Outflow.Parts {

        @Override
        public Optional<Buffer> call() {
            return lines.next().map(Buffer::buffer);
        }
    }
}
