package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.InstanceResolution;
import io.chronoplane.queries.doris.meta.InstanceResolution.ByName;
import io.chronoplane.queries.doris.meta.InstanceResolution.ByNode;
import io.chronoplane.queries.doris.meta.InstanceResolution.Unregistered;
import io.chronoplane.queries.doris.meta.InstanceResolution.Unresolvable;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.util.function.Function;

/// How a request that changes a cluster names the instance: by its id or, without one, by a cloud_unique_id.
final class InstanceNaming {

    private final Gateway gateway;

    InstanceNaming(Gateway gateway) {
        this.gateway = gateway;
    }

    /// @param command given the id, empty when the request names no instance
    Asked about(ProtoMessage request, Function<String, DorisMetaCommand> command) throws MalformedMessage {
        String instanceId = Texts.orEmpty(request.text("instance_id"));
        String cloudUniqueId = Texts.orEmpty(request.text("cloud_unique_id"));
        if (!instanceId.isEmpty() || cloudUniqueId.isEmpty()) {
            return new Asked.Command(command.apply(instanceId));
        }
        InstanceResolution resolution = gateway.ask(new ResolveInstance(cloudUniqueId));
        return switch (resolution) {
            case ByNode found -> new Asked.Command(command.apply(found.instanceId()));
            case ByName found -> new Asked.Command(command.apply(found.instanceId()));
            case Unregistered none ->
                new Asked.Refused(Refusal.invalid(
                        "use degrade cloud_unique_id, but instance_id invalid, cloud_unique_id=" + cloudUniqueId));
            case Unresolvable none -> new Asked.Refused(Refusal.invalid("empty instance_id"));
        };
    }
}
