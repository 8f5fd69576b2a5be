package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.InstanceView;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `get_instance`, the one operation that takes its parameters from the query.
final class InstanceReads {
    private final Gateway gateway;
    private final Envelope envelope;

    InstanceReads(Gateway gateway, Envelope envelope) {
        this.gateway = gateway;
        this.envelope = envelope;
    }

    /// @param request of clients that send a body all the same; null when there is none
    void get(Exchange exchange, @Nullable ProtoMessage request) throws MalformedMessage {
        String instanceId = parameter(exchange, request, "instance_id");
        String cloudUniqueId = parameter(exchange, request, "cloud_unique_id");
        if (!instanceId.isEmpty()) {
            show(exchange, instanceId);
        } else if (cloudUniqueId.isEmpty()) {
            envelope.refuse(exchange, Refusal.invalid("empty instance_id and cloud_unique_id"));
        } else {
            Optional<String> resolved =
                    gateway.ask(new ResolveInstance(cloudUniqueId)).resolved();
            if (resolved.isPresent()) {
                show(exchange, resolved.get());
            } else {
                envelope.refuse(
                        exchange,
                        Refusal.invalid("cannot find instance_id with cloud_unique_id=" + cloudUniqueId));
            }
        }
    }

    private void show(Exchange exchange, String instanceId) {
        Optional<InstanceView> instance = gateway.ask(new GetInstance(instanceId));
        if (instance.isPresent()) {
            envelope.result(exchange, instance.get(), InstanceWire::encode);
        } else {
            // Upstream answers INTERNAL_ERROR; absence is no error of the server.
            envelope.refuse(
                    exchange,
                    Refusal.notFound("failed to get instance, info=failed to get instance, instance_id=" + instanceId
                            + " err=KeyNotFound"));
        }
    }

    private static String parameter(Exchange exchange, @Nullable ProtoMessage request, String name)
            throws MalformedMessage {
        String given = exchange.query(name);
        return Texts.orEmpty(given == null && request != null ? request.text(name) : given);
    }
}
