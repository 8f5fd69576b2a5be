package io.chronoplane.api.doris.meta;

import io.chronoplane.commands.doris.meta.ClusterOperation;
import io.chronoplane.commands.doris.meta.ClusterRef;
import io.chronoplane.commands.doris.meta.ClusterRejection;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterAmbiguous;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceDropped;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceUnknown;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterTypeDiffers;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterUnknown;

/// The part of the table of errors that concerns clusters.
final class ClusterErrors {

    private ClusterErrors() {}

    static Refusal of(ClusterRejection rejection) {
        return switch (rejection) {
            case ClusterRejection.ClusterRequestIncomplete r ->
                Refusal.invalid("invalid request instance_id or cluster not given");
            case ClusterInstanceUnknown r -> unknownInstance(r);
            case ClusterInstanceDropped r -> droppedInstance(r);
            case ClusterRejection.ClusterTypeMissing r -> Refusal.invalid("cluster must have type arg");
            case ClusterTypeDiffers r ->
                Refusal.invalid("cluster is " + r.type() + " type, nodes to add are " + r.given() + ", "
                        + which(r.cluster()));
            case ClusterRejection.ClusterNameMissing r -> Refusal.invalid("not have cluster name");
            case ClusterRejection.ClusterIdMissing r -> Refusal.invalid("missing cluster_id=");
            case ClusterRejection.ClusterNameMalformed r ->
                Refusal.invalid("cluster name not regex with " + r.pattern() + ", please check it");
            case ClusterRejection.ClusterIdTaken r ->
                Refusal.existed("try to add a existing cluster id, existing_cluster_id=" + r.clusterId());
            case ClusterRejection.ClusterNameTaken r ->
                Refusal.existed("try to add a existing cluster name, existing_cluster_name=" + r.clusterName());
            case ClusterUnknown r -> unknownCluster(r);
            case ClusterAmbiguous r ->
                Refusal.invalid("cluster_id and cluster_name name two clusters, instance_id=" + r.instanceId() + " "
                        + which(r.cluster()));
            case ClusterRejection.ClusterNameUnchanged r ->
                Refusal.documented("failed to rename cluster, name eq original name, original cluster is "
                        + ClusterWire.compact(r.cluster()));
            case ClusterRejection.ClusterNameInUse r ->
                Refusal.invalid("failed to rename cluster, a cluster with the same name already exists in this"
                        + " instance " + ClusterWire.compact(r.cluster()));
            case ClusterRejection.ClusterOwned r ->
                Refusal.existed("failed to drop cluster, this cluster owned by virtual cluster=" + r.virtualName()
                        + " if you want drop this cluster, please drop virtual cluster=" + r.virtualName()
                        + " firstly");
            case ClusterRejection.ClusterTooYoung r ->
                Refusal.notFound("drop fe cluster not in safe time, try later, cluster="
                        + ClusterWire.compact(r.cluster()));
            case ClusterRejection.ClusterStatusNotSettable r ->
                Refusal.invalid("just support set COMPUTE cluster status");
            case ClusterRejection.ClusterStatusUnchanged r ->
                Refusal.invalid("failed to set cluster status, status eq original status, original cluster is "
                        + r.status());
            case ClusterRejection.ClusterStatusMoveRefused r ->
                Refusal.invalid("failed to set cluster status, original cluster is " + r.from() + " and want set "
                        + r.to());
            case ClusterRejection.UsersMissing r -> Refusal.documented("no mysql user name to change");
            case ClusterRejection.PrivateEndpointMissing r -> Refusal.internal("missing private endpoint");
        };
    }

    private static Refusal unknownInstance(ClusterInstanceUnknown rejection) {
        String message = "failed to get instance, instance_id=" + rejection.instanceId() + " err=KeyNotFound";
        return switch (rejection.operation()) {
            case ADD -> Refusal.internal("failed to get instance, info " + message);
            case DROP -> Refusal.notFound(message);
            case RENAME, SET_STATUS, SET_USERS, SET_ENDPOINT, ALTER_VIRTUAL, ADD_NODES, DROP_NODES, SET_NODE_STATUS ->
                Refusal.invalid(message);
        };
    }

    private static Refusal droppedInstance(ClusterInstanceDropped rejection) {
        String message = "instance status has been set delete, plz check it";
        return switch (rejection.operation()) {
            case ADD, DROP -> Refusal.notFound(message);
            case RENAME, SET_STATUS, SET_USERS, SET_ENDPOINT, ALTER_VIRTUAL, ADD_NODES, DROP_NODES, SET_NODE_STATUS ->
                Refusal.invalid(message);
        };
    }

    private static Refusal unknownCluster(ClusterUnknown rejection) {
        String which = "instance_id=%s cluster_id=%s cluster_name=%s"
                .formatted(rejection.instanceId(), rejection.clusterId(), rejection.clusterName());
        return rejection.operation() == ClusterOperation.DROP
                ? Refusal.documented("failed to find cluster to drop, " + which)
                : Refusal.invalid("failed to find cluster to update, " + which);
    }

    private static String which(ClusterRef cluster) {
        return "cluster_id=" + cluster.clusterId() + " cluster_name=" + cluster.clusterName();
    }
}
