package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.meta.ActiveStandbySpec;
import io.chronoplane.commands.doris.meta.AddCluster;
import io.chronoplane.commands.doris.meta.AlterVirtualCluster;
import io.chronoplane.commands.doris.meta.ClusterRef;
import io.chronoplane.commands.doris.meta.ClusterSpec;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.DropCluster;
import io.chronoplane.commands.doris.meta.RenameCluster;
import io.chronoplane.commands.doris.meta.SetClusterEndpoint;
import io.chronoplane.commands.doris.meta.SetClusterStatus;
import io.chronoplane.commands.doris.meta.SetClusterUsers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `AlterClusterRequest`, where it changes a cluster as a whole.
final class ClusterCommands {
    private final InstanceNaming instances;

    ClusterCommands(InstanceNaming instances) {
        this.instances = instances;
    }

    Asked add(ProtoMessage request) throws MalformedMessage {
        ProtoMessage cluster = request.message("cluster");
        ClusterSpec spec = cluster == null ? null : ClusterWire.spec(cluster);
        return instances.about(request, instanceId -> new AddCluster(instanceId, spec));
    }

    Asked drop(ProtoMessage request) throws MalformedMessage {
        ClusterRef which = reference(request);
        return instances.about(request, instanceId -> new DropCluster(instanceId, which));
    }

    Asked rename(ProtoMessage request) throws MalformedMessage {
        ClusterRef which = reference(request);
        boolean replaceEmpty = Boolean.TRUE.equals(request.bool("replace_if_existing_empty_target_cluster"));
        return instances.about(request, instanceId -> new RenameCluster(instanceId, which, replaceEmpty));
    }

    Asked setStatus(ProtoMessage request) throws MalformedMessage {
        ClusterRef which = reference(request);
        ProtoMessage cluster = request.message("cluster");
        ClusterStatus given = cluster == null ? null : cluster.oneOf("cluster_status", MetaEnums.CLUSTER_STATUS);
        ClusterStatus status = given == null ? ClusterStatus.UNKNOWN : given;
        return instances.about(request, instanceId -> new SetClusterStatus(instanceId, which, status));
    }

    Asked setUsers(ProtoMessage request) throws MalformedMessage {
        ClusterRef which = reference(request);
        ProtoMessage cluster = request.message("cluster");
        List<String> users = cluster == null ? List.of() : cluster.texts("mysql_user_name");
        return instances.about(request, instanceId -> new SetClusterUsers(instanceId, which, users));
    }

    Asked setEndpoint(ProtoMessage request) throws MalformedMessage {
        ClusterRef which = reference(request);
        ProtoMessage cluster = request.message("cluster");
        String open = cluster == null ? "" : Texts.orEmpty(cluster.text("public_endpoint"));
        String inner = cluster == null ? "" : Texts.orEmpty(cluster.text("private_endpoint"));
        return instances.about(request, instanceId -> new SetClusterEndpoint(instanceId, which, open, inner));
    }

    Asked alterVirtual(ProtoMessage request) throws MalformedMessage {
        ClusterRef which = reference(request);
        ProtoMessage cluster = request.message("cluster");
        ActiveStandbySpec spec = cluster == null ? ActiveStandbySpec.NONE : ActiveStandbyWire.spec(cluster);
        return instances.about(request, instanceId -> new AlterVirtualCluster(instanceId, which, spec));
    }

    private static @Nullable ClusterRef reference(ProtoMessage request) throws MalformedMessage {
        ProtoMessage cluster = request.message("cluster");
        return cluster == null ? null : ClusterWire.reference(cluster);
    }
}
