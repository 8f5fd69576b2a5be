package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.InstanceView;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.util.Optional;

/// The instance that a read names by a cloud_unique_id.
final class NamedInstance {

    private final Gateway gateway;
    private final Envelope envelope;

    NamedInstance(Gateway gateway, Envelope envelope) {
        this.gateway = gateway;
        this.envelope = envelope;
    }

    /// Empty when there is none, in which case the exchange has been answered.
    Optional<InstanceView> find(Exchange exchange, ProtoMessage request) throws MalformedMessage {
        String cloudUniqueId = Texts.orEmpty(request.text("cloud_unique_id"));
        if (cloudUniqueId.isEmpty()) {
            envelope.refuse(exchange, Refusal.invalid("cloud unique id not set"));
            return Optional.empty();
        }
        // What resolves exists: an instance never goes, it is marked as deleted.
        Optional<InstanceView> instance = gateway.ask(new ResolveInstance(cloudUniqueId))
                .resolved()
                .flatMap(id -> gateway.ask(new GetInstance(id)));
        if (instance.isEmpty()) {
            envelope.refuse(exchange, Refusal.invalid("empty instance_id"));
        }
        return instance;
    }
}
