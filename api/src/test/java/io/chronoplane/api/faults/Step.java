package io.chronoplane.api.faults;

import io.chronoplane.api.faults.LogTail.Entry;

/// A mutation and what it leads to.
///
/// @param operation of the Meta Service
/// @param body      of the request
/// @param subject   what it changes
/// @param value     what is read of the subject once it is done, see [Subject]
/// @param entry     the event that it leads to
record Step(String operation, String body, Subject subject, String value, Entry entry) {

    static Step createInstance(String instance) {
        String key = "ak-of-" + instance;
        return new Step(
                "create_instance",
                """
                {"instance_id": "%s", "name": "n", "user_id": "u", "obj_info": {"ak": "%s", "sk": "sk",
                 "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r", "provider": "COS"}}"""
                        .formatted(instance, key),
                new Subject(instance, ""),
                key,
                new Entry("doris.meta.instance-created", "instance=" + instance));
    }

    /// A cluster of two nodes, so that its event bears three tags.
    static Step addCluster(Subject cluster) {
        String id = cluster.cluster();
        return new Step(
                "add_cluster",
                """
                {"instance_id": "%1$s", "cluster": {"cluster_id": "%2$s", "cluster_name": "name_%2$s",
                 "type": "COMPUTE", "nodes": [
                  {"cloud_unique_id": "1:%1$s:%2$s-1", "ip": "%2$s-1", "heartbeat_port": 9050},
                  {"cloud_unique_id": "1:%1$s:%2$s-2", "ip": "%2$s-2", "heartbeat_port": 9050}]}}"""
                        .formatted(cluster.instance(), id),
                cluster,
                "NORMAL",
                new Entry("doris.meta.cluster-added", "instance=" + cluster.instance()));
    }

    /// To the status that may follow the one given.
    static Step moveOn(Subject cluster, String status) {
        String next =
                switch (status) {
                    case "NORMAL" -> "SUSPENDED";
                    case "SUSPENDED" -> "TO_RESUME";
                    case "TO_RESUME" -> "NORMAL";
                    default -> throw new IllegalArgumentException(status);
                };
        return new Step(
                "set_cluster_status",
                """
                {"instance_id": "%s", "cluster": {"cluster_id": "%s", "cluster_status": "%s"}}"""
                        .formatted(cluster.instance(), cluster.cluster(), next),
                cluster,
                next,
                new Entry("doris.meta.cluster-status-changed", "instance=" + cluster.instance()));
    }
}
