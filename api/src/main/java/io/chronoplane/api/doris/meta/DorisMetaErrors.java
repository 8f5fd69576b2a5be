package io.chronoplane.api.doris.meta;

import io.chronoplane.commands.doris.meta.ClusterOperation;
import io.chronoplane.commands.doris.meta.ClusterRejection;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceDropped;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceUnknown;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterUnknown;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.DorisMetaRejection;
import io.chronoplane.commands.doris.meta.InstanceRejection;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceStatusFinal;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceStatusUnchanged;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.NodeRejection;
import io.chronoplane.commands.doris.meta.NodeRejection.EndpointTaken;
import io.chronoplane.commands.doris.meta.StorageRejection;
import io.chronoplane.commands.doris.meta.TextRejection;
import io.chronoplane.commands.doris.meta.VaultRejection;
import java.util.Locale;

/// The one table from our refusals to the vendor's codes and messages. The spelling is the vendor's, mistakes
/// included: clients compare these texts. Those of the vendor's document win over those of its source.
final class DorisMetaErrors {
    private DorisMetaErrors() {}

    static Refusal of(DorisMetaRejection rejection) {
        return switch (rejection) {
            case InstanceRejection instance -> of(instance);
            case StorageRejection storage -> StorageErrors.of(storage);
            case VaultRejection vault -> StorageErrors.of(vault);
            case ClusterRejection cluster -> of(cluster);
            case NodeRejection node -> of(node);
            case TextRejection text -> of(text);
        };
    }

    private static Refusal of(InstanceRejection rejection) {
        return switch (rejection) {
            case InstanceRejection.InstanceIdMissing r -> Refusal.invalid("instance id not set");
            case InstanceRejection.InstanceIdTaken r ->
                Refusal.existed("instance already existed, instance_id=" + r.instanceId());
            case InstanceRejection.InstanceUnknown r ->
                Refusal.notFound("instance not existed, instance_id=" + r.instanceId() + ", err=KeyNotFound");
            case InstanceRejection.InstanceHasClusters r ->
                Refusal.invalid("failed to drop instance, instance has clusters");
            case InstanceRejection.InstanceStatusNotSettable r ->
                Refusal.invalid("invalid request op, op=" + r.op());
            case InstanceStatusFinal r ->
                Refusal.invalid("can't set deleted instance to " + r.to().name().toLowerCase(Locale.ROOT)
                        + ", instance_id = " + r.instanceId());
            case InstanceStatusUnchanged r ->
                Refusal.invalid((r.status() == InstanceStatus.OVERDUE
                                ? "the instance has already set  instance to overdue"
                                : "the instance is already normal")
                        + ", instance_id = " + r.instanceId());
            case InstanceRejection.InstanceGone r ->
                Refusal.notFound("instance status has been set delete, plz check it");
            case InstanceRejection.InstanceNameMissing r -> Refusal.invalid("rename instance name, but not set");
            case InstanceRejection.EncryptionUnchanged r ->
                Refusal.invalid(r.enabled()
                        ? "failed to enable sse, instance has enabled sse"
                        : "failed to disable sse, instance has disabled sse");
        };
    }

    private static Refusal of(ClusterRejection rejection) {
        return switch (rejection) {
            case ClusterRejection.ClusterRequestIncomplete r ->
                Refusal.invalid("invalid request instance_id or cluster not given");
            case ClusterInstanceUnknown r -> unknownInstance(r);
            case ClusterInstanceDropped r -> droppedInstance(r);
            case ClusterRejection.ClusterTypeMissing r -> Refusal.invalid("cluster must have type arg");
            case ClusterRejection.ClusterTypeUnsupported r ->
                Refusal.invalid("cluster type " + r.type() + " is not supported");
            case ClusterRejection.ClusterNameMissing r -> Refusal.invalid("not have cluster name");
            case ClusterRejection.ClusterIdMissing r -> Refusal.invalid("missing cluster_id=");
            case ClusterRejection.ClusterNameMalformed r ->
                Refusal.invalid("cluster name not regex with " + r.pattern() + ", please check it");
            case ClusterRejection.ClusterIdTaken r ->
                Refusal.existed("try to add a existing cluster id, existing_cluster_id=" + r.clusterId());
            case ClusterRejection.ClusterNameTaken r ->
                Refusal.existed("try to add a existing cluster name, existing_cluster_name=" + r.clusterName());
            case ClusterUnknown r -> unknownCluster(r);
            case ClusterRejection.ClusterNameUnchanged r ->
                Refusal.documented("failed to rename cluster, name eq original name, original cluster is "
                        + ClusterWire.compact(r.cluster()));
            case ClusterRejection.ClusterNameInUse r ->
                Refusal.invalid("failed to rename cluster, a cluster with the same name already exists in this"
                        + " instance " + ClusterWire.compact(r.cluster()));
            case ClusterRejection.ClusterStatusNotSettable r ->
                Refusal.invalid("just support set COMPUTE cluster status");
            case ClusterRejection.ClusterStatusUnchanged r ->
                Refusal.invalid("failed to set cluster status, status eq original status, original cluster is "
                        + r.status());
            case ClusterRejection.ClusterStatusMoveRefused r ->
                Refusal.invalid("failed to set cluster status, original cluster is " + r.from() + " and want set "
                        + r.to());
        };
    }

    private static Refusal unknownInstance(ClusterInstanceUnknown rejection) {
        String message = "failed to get instance, instance_id=" + rejection.instanceId() + " err=KeyNotFound";
        return switch (rejection.operation()) {
            case ADD -> Refusal.internal("failed to get instance, info " + message);
            case DROP -> Refusal.notFound(message);
            case RENAME, SET_STATUS -> Refusal.invalid(message);
        };
    }

    private static Refusal droppedInstance(ClusterInstanceDropped rejection) {
        String message = "instance status has been set delete, plz check it";
        return switch (rejection.operation()) {
            case ADD, DROP -> Refusal.notFound(message);
            case RENAME, SET_STATUS -> Refusal.invalid(message);
        };
    }

    private static Refusal unknownCluster(ClusterUnknown rejection) {
        String which = "instance_id=%s cluster_id=%s cluster_name=%s"
                .formatted(rejection.instanceId(), rejection.clusterId(), rejection.clusterName());
        return rejection.operation() == ClusterOperation.DROP
                ? Refusal.documented("failed to find cluster to drop, " + which)
                : Refusal.invalid("failed to find cluster to update, " + which);
    }

    private static Refusal of(NodeRejection rejection) {
        return switch (rejection) {
            case NodeRejection.CloudUniqueIdMissing r ->
                Refusal.invalid("cloud_unique_id must be given for each node, node=" + NodeWire.compact(r.node()));
            case NodeRejection.NodePortMissing r ->
                Refusal.invalid("check cluster params failed, edit_log_port is required for frontends while"
                        + " heatbeat_port is required for banckends, node : " + NodeWire.compact(r.node()));
            case NodeRejection.NodePortOutOfRange r ->
                Refusal.invalid("port is not in 0..65535, port=" + r.port() + " node=" + NodeWire.compact(r.node()));
            case NodeRejection.MasterCountInvalid r ->
                Refusal.documented("cluster is SQL type, must have only one master node, now master count: "
                        + r.masters());
            case NodeRejection.MasterBesideFollowers r ->
                Refusal.invalid("cluster is SQL type, and use multi follower mode, cant set master node, master count: "
                        + r.masters() + " follower count: " + r.followers());
            case NodeRejection.CloudUniqueIdTaken r ->
                Refusal.existed("cloud_unique_id is already occupied by an instance, instance_id=" + r.instanceId()
                        + " cluster_name=" + r.clusterName() + " cluster_id=" + r.clusterId() + " cloud_unique_id="
                        + r.cloudUniqueId());
            case NodeRejection.NodeAddressMissing r ->
                Refusal.invalid("add node input args node invalid, cluster=" + ClusterWire.compact(r.cluster()));
            case EndpointTaken r ->
                Refusal.existed((r.type() == ClusterType.SQL
                                ? "sql node endpoint has been added, registered fe node="
                                : "compute node endpoint has been added, registered be node=")
                        + r.endpoint());
        };
    }

    // Ours: upstream has no such limits.
    private static Refusal of(TextRejection rejection) {
        return Refusal.invalid(
                switch (rejection) {
                    case TextRejection.TextTooLong r -> name(r.field()) + " is longer than " + r.limit() + " bytes";
                    case TextRejection.TextUnstorable r -> name(r.field()) + " holds U+0000 or half a character";
                });
    }

    private static String name(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
