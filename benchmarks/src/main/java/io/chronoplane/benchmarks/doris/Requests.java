package io.chronoplane.benchmarks.doris;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The wire form of each operation, after the examples of the Meta Service's reference.
final class Requests {
    private Requests() {}

    static Request createInstance(String instance) {
        return Request.put("create_instance", """
                {
                  "instance_id": "%s",
                  "name": "sample_instance_name",
                  "user_id": "sample_user_id",
                  "vault": {
                    "obj_info": {
                      "ak": "ak_xxxxxxxxxxx",
                      "sk": "sk_xxxxxxxxxxx",
                      "bucket": "sample_bucket_name",
                      "prefix": "sample_prefix",
                      "endpoint": "cos.ap-beijing.myqcloud.com",
                      "external_endpoint": "cos.ap-beijing.myqcloud.com",
                      "region": "ap-beijing",
                      "provider": "COS"
                    }
                  }
                }""".formatted(instance));
    }

    static Request addCluster(String instance, String cluster, int number) {
        return Request.put("add_cluster", """
                {
                  "instance_id": "%s",
                  "cluster": {
                    "cluster_name": "compute_%s",
                    "cluster_id": "cluster-%s",
                    "type": "COMPUTE",
                    "nodes": [{
                      "cloud_unique_id": "%s",
                      "ip": "10.%d.%d.1",
                      "heartbeat_port": 9050
                    }]
                  }
                }""".formatted(instance, cluster, cluster, node(instance, cluster), number / 250, number % 250));
    }

    /// A cluster of many nodes, and a user of its own.
    static Request addClusterOf(String instance, String cluster, int nodes) {
        return Request.put("add_cluster", """
                {
                  "instance_id": "%s",
                  "cluster": {
                    "cluster_name": "compute_%s",
                    "cluster_id": "cluster-%s",
                    "type": "COMPUTE",
                    "mysql_user_name": ["user_%s"],
                    "nodes": [%s]
                  }
                }""".formatted(instance, cluster, cluster, cluster, IntStream.range(0, nodes)
                .mapToObj(number -> node(instance, cluster, number)).collect(Collectors.joining(", "))));
    }

    /// Adds or drops one node of such a cluster.
    static Request changeNode(String operation, String instance, String cluster, int number) {
        return Request.put(operation, """
                {
                  "instance_id": "%s",
                  "cluster": {
                    "cluster_name": "compute_%s",
                    "cluster_id": "cluster-%s",
                    "type": "COMPUTE",
                    "nodes": [%s]
                  }
                }""".formatted(instance, cluster, cluster, node(instance, cluster, number)));
    }

    private static String node(String instance, String cluster, int number) {
        return """
                {"cloud_unique_id": "%s-%d", "ip": "be-%s-%d", "heartbeat_port": 9050}"""
                .formatted(node(instance, cluster), number, cluster, number);
    }

    static Request setClusterStatus(String instance, String cluster, String status) {
        return Request.put("set_cluster_status", """
                {
                  "instance_id": "%s",
                  "cluster": {"cluster_id": "cluster-%s", "cluster_status": "%s"}
                }""".formatted(instance, cluster, status));
    }

    static Request renameCluster(String instance, String cluster, String name) {
        return Request.put("rename_cluster", """
                {
                  "instance_id": "%s",
                  "cluster": {"cluster_id": "cluster-%s", "cluster_name": "%s"}
                }""".formatted(instance, cluster, name));
    }

    static Request getCluster(String instance, String anyCluster) {
        return Request.put("get_cluster", """
                {"cloud_unique_id": "%s"}""".formatted(node(instance, anyCluster)));
    }

    /// @param selector a member of the body
    static Request getOneCluster(String instance, String cluster, String selector) {
        return Request.put("get_cluster", """
                {"cloud_unique_id": "%s-0", %s}""".formatted(node(instance, cluster), selector));
    }

    static Request getInstance(String instance) {
        return Request.get("get_instance", "instance_id=" + instance);
    }

    private static String node(String instance, String cluster) {
        return "1:" + instance + ":be-" + cluster;
    }
}
