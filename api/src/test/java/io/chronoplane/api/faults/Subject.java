package io.chronoplane.api.faults;

import java.io.IOException;

/// An instance or a cluster of it.
///
/// @param cluster empty for the instance itself
record Subject(String instance, String cluster) {

    /// What is read of something that does not exist.
    static final String ABSENT = "absent";

    /// The status of a cluster; of an instance its access key, which is sealed in the log.
    String read(Connection connection) throws IOException {
        Answer answer = cluster.isEmpty()
                ? connection.get(Connection.path("get_instance?instance_id=" + instance))
                : connection.meta(
                        "get_cluster",
                        "{\"cloud_unique_id\": \"1:%1$s:%2$s-1\", \"cluster_id\": \"%2$s\"}"
                                .formatted(instance, cluster));
        if (answer.ok()) {
            return answer.field(cluster.isEmpty() ? "ak" : "cluster_status");
        }
        if (answer.field("code").equals("NOT_FOUND")) {
            return ABSENT;
        }
        throw new AssertionError(this + " could not be read: " + answer);
    }
}
