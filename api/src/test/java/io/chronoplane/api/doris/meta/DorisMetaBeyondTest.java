package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Upstream's operations on clusters and nodes that are not in the vendor's document.
class DorisMetaBeyondTest {

    private static final String NODE = """
            {"instance_id": "i", "cluster": {"cluster_id": "%s", "cluster_name": "%s", "type": "COMPUTE", "nodes": [
             {"cloud_unique_id": "1:i:a", "ip": "a", "heartbeat_port": 9050}]}}""";

    private final MetaServer server = MetaServer.start();

    @BeforeEach
    void given() {
        server.givenInstance("i");
        server.givenCluster("i", "a");
        server.givenCluster("i", "b");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNode_isDecommissioned_inOneEventEach_andStaysThere() {
        String request = NODE.formatted("a", "name_a");
        long head = server.head();
        ok("decommission_node", request);
        assertThat(cluster("a")).contains("\"status\": \"NODE_STATUS_DECOMMISSIONING\"").containsOnlyOnce("\"ip\"");
        ok("decommission_node", request);
        assertThat(cluster("a")).containsOnlyOnce("\"ip\"");
        ok("notify_decommissioned", request);
        assertThat(cluster("a")).contains("\"status\": \"NODE_STATUS_DECOMMISSIONED\"").containsOnlyOnce("\"ip\"");
        assertThat(server.after(head))
                .extracting(event -> event.type())
                .containsExactly("doris.meta.node-status-changed", "doris.meta.node-status-changed");
    }

    @Test
    void anEndpoint_isSet_andAMissingPublicOneIsEmpty() {
        ok("update_cluster_endpoint", """
                {"instance_id": "i", "cluster": {"cluster_id": "a", "public_endpoint": "p:1", "private_endpoint": "q:2"}}""");
        assertThat(cluster("a")).contains("\"public_endpoint\": \"p:1\"", "\"private_endpoint\": \"q:2\"");
        ok("update_cluster_endpoint", """
                {"instance_id": "i", "cluster": {"cluster_id": "a", "private_endpoint": "q:3"}}""");
        assertThat(cluster("a")).contains("\"public_endpoint\": \"\"", "\"private_endpoint\": \"q:3\"");
    }

    @Test
    void aVirtualCluster_isShown_andFollowsTheNamesOfItsMembers() {
        ok("add_cluster", """
                {"instance_id": "i", "cluster": {"cluster_id": "v", "cluster_name": "virtual", "type": "VIRTUAL",
                 "cluster_names": ["name_a", "name_b"], "cluster_policy": {"type": "ActiveStandby",
                 "active_cluster_name": "name_a", "standby_cluster_names": ["name_b"]}}}""");
        ok("rename_cluster", """
                {"instance_id": "i", "cluster": {"cluster_id": "a", "cluster_name": "name-a-again"}}""");
        ok("alter_vcluster_info", """
                {"instance_id": "i", "cluster": {"cluster_id": "v", "cluster_policy": {
                 "unhealthy_node_threshold_percent": 50, "cache_warmup_jobids": ["7"]}}}""");
        assertThat(cluster("v")).isEqualTo("""
                {
                    "code": "OK",
                    "msg": "",
                    "result": {
                        "cluster_id": "v",
                        "cluster_name": "virtual",
                        "type": "VIRTUAL",
                        "ctime": "1669260437",
                        "mtime": "1669260437",
                        "cluster_names": [
                            "name-a-again",
                            "name_b"
                        ],
                        "cluster_policy": {
                            "type": "ActiveStandby",
                            "active_cluster_name": "name-a-again",
                            "standby_cluster_names": [
                                "name_b"
                            ],
                            "failover_failure_threshold": "3",
                            "unhealthy_node_threshold_percent": "50",
                            "cache_warmup_jobids": [
                                "7"
                            ]
                        }
                    }
                }
                """);
        assertThat(server.put("get_cluster_status", "{\"instance_ids\": [\"i\"]}").body())
                .contains("name-a-again")
                .doesNotContain("virtual");
    }

    @Test
    void aRename_replacesAnEmptyCluster_inOneEvent() {
        server.givenEmptyCluster("i", "empty", "wanted");
        long head = server.head();
        ok("rename_cluster", """
                {"instance_id": "i", "replace_if_existing_empty_target_cluster": true,
                 "cluster": {"cluster_id": "a", "cluster_name": "wanted"}}""");
        assertThat(server.after(head)).extracting(event -> event.type()).containsExactly("doris.meta.cluster-replaced");
        assertThat(cluster("a")).contains("\"cluster_name\": \"wanted\"");
        assertThat(server.put("get_cluster", """
                {"cloud_unique_id": "1:i:a", "cluster_id": "empty"}""").statusCode()).isEqualTo(404);
    }

    // The document's own get_cluster_status shows such a name.
    @Test
    void nodes_comeToAClusterThatWasRenamed_byItsName() {
        ok("rename_cluster", """
                {"instance_id": "i", "cluster": {"cluster_id": "a", "cluster_name": "name-changed-again"}}""");
        ok("drop_node", NODE.formatted("", "name-changed-again"));
        ok("add_node", NODE.formatted("", "name-changed-again"));
        assertThat(cluster("a")).containsOnlyOnce("\"ip\"");
    }

    private void ok(String operation, String body) {
        HttpResponse<String> answer = server.put(operation, body);
        assertThat(answer.body()).as(operation).isEqualTo("{\n    \"code\": \"OK\",\n    \"msg\": \"\"\n}\n");
    }

    private String cluster(String clusterId) {
        return server.put("get_cluster", """
                {"instance_id": "i", "cloud_unique_id": "1:i:b", "cluster_id": "%s"}""".formatted(clusterId)).body();
    }
}
