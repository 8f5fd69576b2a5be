package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.meta.AddCluster;
import io.chronoplane.commands.doris.meta.ClusterRef;
import io.chronoplane.commands.doris.meta.ClusterSpec;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.commands.doris.meta.DropCluster;
import io.chronoplane.commands.doris.meta.RenameCluster;
import io.chronoplane.commands.doris.meta.SetClusterStatus;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.InstanceResolution;
import io.chronoplane.queries.doris.meta.InstanceResolution.ByName;
import io.chronoplane.queries.doris.meta.InstanceResolution.ByNode;
import io.chronoplane.queries.doris.meta.InstanceResolution.Unregistered;
import io.chronoplane.queries.doris.meta.InstanceResolution.Unresolvable;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `AlterClusterRequest`: all requests that change a cluster. They name the instance by its id or, without one, by a
/// cloud_unique_id.
final class ClusterCommands {
    private final Gateway gateway;

    ClusterCommands(Gateway gateway) {
        this.gateway = gateway;
    }

    Asked add(ProtoMessage request) throws MalformedMessage {
        ProtoMessage cluster = request.message("cluster");
        ClusterSpec spec = cluster == null ? null : ClusterWire.spec(cluster);
        return about(request, instanceId -> new AddCluster(instanceId, spec));
    }

    Asked drop(ProtoMessage request) throws MalformedMessage {
        ClusterRef which = reference(request);
        return about(request, instanceId -> new DropCluster(instanceId, which));
    }

    Asked rename(ProtoMessage request) throws MalformedMessage {
        ClusterRef which = reference(request);
        return about(request, instanceId -> new RenameCluster(instanceId, which));
    }

    Asked setStatus(ProtoMessage request) throws MalformedMessage {
        ClusterRef which = reference(request);
        ProtoMessage cluster = request.message("cluster");
        ClusterStatus given = cluster == null ? null : cluster.oneOf("cluster_status", MetaEnums.CLUSTER_STATUS);
        ClusterStatus status = given == null ? ClusterStatus.UNKNOWN : given;
        return about(request, instanceId -> new SetClusterStatus(instanceId, which, status));
    }

    private static @Nullable ClusterRef reference(ProtoMessage request) throws MalformedMessage {
        ProtoMessage cluster = request.message("cluster");
        return cluster == null ? null : ClusterWire.reference(cluster);
    }

    private Asked about(ProtoMessage request, Function<String, DorisMetaCommand> command) throws MalformedMessage {
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
