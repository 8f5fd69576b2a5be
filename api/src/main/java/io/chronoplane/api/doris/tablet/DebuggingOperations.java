package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoJson;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.DorisTabletCommand;
import io.chronoplane.commands.doris.tablet.DorisTabletRejection;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import java.util.List;
import java.util.Optional;

/// `get_tablet_stats`, `abort_txn`, `abort_tablet_job`.
final class DebuggingOperations {

    private final Gateway gateway;
    private final Instances instances;
    private final TxnSending sending;
    private final ProtoJson parser = new ProtoJson();

    DebuggingOperations(Gateway gateway, Instances instances) {
        this.gateway = gateway;
        this.instances = instances;
        this.sending = new TxnSending(gateway);
    }

    void stats(Exchange exchange) {
        guarded(exchange, request -> DebuggingReplies.ok(
                exchange, StatsReads.tablets(gateway, instance(request, "empty instance_id"), request)));
    }

    void abortTxn(Exchange exchange) {
        guarded(exchange, request -> {
            String named = Given.orEmpty(request.text("cloud_unique_id"));
            String instanceId = instance(
                    request,
                    "cannot find instance_id with cloud_unique_id=" + (named.isEmpty() ? "(empty)" : named));
            send(exchange, sending.abortion(instanceId, request), TxnOperation.ABORT);
        });
    }

    void abortJob(Exchange exchange) {
        guarded(exchange, request -> send(
                exchange, JobWire.abort(instance(request, "empty instance_id"), request), TxnOperation.OTHER));
    }

    private interface Handler {
        void handle(ProtoMessage request) throws MalformedMessage, MalformedRequest;
    }

    private void guarded(Exchange exchange, Handler handler) {
        try {
            handler.handle(parser.parse(exchange.body().getBytes()));
        } catch (MalformedMessage malformed) {
            String operation = exchange.path().substring("/MetaService/http/".length());
            DebuggingReplies.refuse(
                    exchange,
                    Refusal.invalid(
                            "parse http request '" + operation + "': INVALID_ARGUMENT:" + malformed.detail()));
        } catch (MalformedRequest malformed) {
            DebuggingReplies.refuse(exchange, malformed.refusal());
        }
    }

    private String instance(ProtoMessage request, String otherwise) throws MalformedMessage, MalformedRequest {
        String named = Given.orEmpty(request.text("cloud_unique_id"));
        return (named.isEmpty() ? Optional.<String>empty() : instances.of(named))
                .orElseThrow(() -> MalformedRequest.of(otherwise));
    }

    private static void send(Exchange exchange, DorisTabletCommand command, TxnOperation operation) {
        exchange.send(command, outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> DebuggingReplies.ok(exchange, List.of());
                case Outcome.Rejected rejected -> DebuggingReplies.refuse(
                        exchange, DorisTabletErrors.of((DorisTabletRejection) rejected.rejection(), operation));
            }
        });
    }
}
