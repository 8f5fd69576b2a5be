package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The requests of the vendor's document about nodes and users, as they stand there, and the answers that it shows.
class DorisMetaNodeExamplesTest {

    private static final String DONE = """
            {
                "code": "OK",
                "msg": ""
            }
            """;

    private static final String ADD_NODE = """
            {
            "instance_id": "instance_id_deadbeef_1",
            "cluster": {
            "cluster_name": "cluster_name1",
            "cluster_id": "cluster_id1",
            "type": "COMPUTE",
            "nodes": [
            {
            "cloud_unique_id": "1:regression_instance0:cloud_unique_id_compute_node2",
            "ip": "172.21.0.50",
            "heartbeat_port": 9051
            },
            {
            "cloud_unique_id": "1:regression_instance0:cloud_unique_id_compute_node3",
            "ip": "172.21.0.52",
            "heartbeat_port": 9052
            }
            ]
            }
            }""";

    private static final String DROP_NODE = """
            {
            "instance_id": "instance_id_deadbeef_1",
            "cluster": {
            "cluster_name": "cluster_name1",
            "cluster_id": "cluster_id1",
            "type": "COMPUTE",
            "nodes": [
            {
            "cloud_unique_id": "1:instance_id_deadbeef_1:cloud_unique_id_compute_node2",
            "ip": "172.21.0.50",
            "heartbeat_port": 9051
            },
            {
            "cloud_unique_id": "1:instance_id_deadbeef_1:cloud_unique_id_compute_node3",
            "ip": "172.21.0.52",
            "heartbeat_port": 9052
            }
            ]
            }
            }""";

    private static final String USERS = """
            {
            "instance_id": "instance_id_deadbeef",
            "cluster": {
            "cluster_name": "cluster_name2",
            "cluster_id": "cluster_id1",
            "mysql_user_name": [
            "jack",
            "root"
            ]
            }
            }""";

    private final MetaServer server = MetaServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addNode_isOk_andGetClusterShowsTheNodes() {
        server.givenInstance("instance_id_deadbeef_1");
        server.givenEmptyCluster("instance_id_deadbeef_1", "cluster_id1", "cluster_name1");
        long head = server.head();
        assertThat(server.put("add_node", ADD_NODE).body()).isEqualTo(DONE);
        assertThat(server.after(head)).extracting(event -> event.type()).containsExactly("doris.meta.nodes-added");
        assertThat(server.put("get_cluster", """
                {"cloud_unique_id": "1:regression_instance0:cloud_unique_id_compute_node2",
                 "cluster_id": "cluster_id1"}""").body()).isEqualTo("""
                {
                    "code": "OK",
                    "msg": "",
                    "result": {
                        "cluster_id": "cluster_id1",
                        "cluster_name": "cluster_name1",
                        "type": "COMPUTE",
                        "nodes": [
                            {
                                "cloud_unique_id": "1:regression_instance0:cloud_unique_id_compute_node2",
                                "ip": "172.21.0.50",
                                "ctime": "1669260437",
                                "mtime": "1669260437",
                                "status": "NODE_STATUS_RUNNING",
                                "heartbeat_port": 9051
                            },
                            {
                                "cloud_unique_id": "1:regression_instance0:cloud_unique_id_compute_node3",
                                "ip": "172.21.0.52",
                                "ctime": "1669260437",
                                "mtime": "1669260437",
                                "status": "NODE_STATUS_RUNNING",
                                "heartbeat_port": 9052
                            }
                        ],
                        "cluster_status": "NORMAL",
                        "ctime": "1669260437",
                        "mtime": "1669260437"
                    }
                }
                """);
    }

    @Test
    void addNode_isRefused_theSecondTime() {
        server.givenInstance("instance_id_deadbeef_1");
        server.givenEmptyCluster("instance_id_deadbeef_1", "cluster_id1", "cluster_name1");
        server.given("add_node", ADD_NODE);
        HttpResponse<String> again = server.put("v1/add_node", ADD_NODE);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "compute node endpoint has been added, registered be node=172.21.0.50:9051"
                }
                """);
    }

    @Test
    void addNode_isRefused_forACloudUniqueIdOfAnotherInstance() {
        server.givenInstance("instance_id_deadbeef_1");
        server.given("add_cluster", """
                {"instance_id": "instance_id_deadbeef_1", "cluster": {"cluster_id": "cluster_id1",
                 "cluster_name": "dx_cluster_name1", "type": "COMPUTE", "nodes": [
                 {"cloud_unique_id": "cloud_unique_id_compute_node2", "ip": "h", "heartbeat_port": 9050}]}}""");
        server.givenInstance("other");
        server.givenEmptyCluster("other", "c", "c");
        HttpResponse<String> answer = server.put("add_node", """
                {"instance_id": "other", "cluster": {"cluster_id": "c", "type": "COMPUTE", "nodes": [
                 {"cloud_unique_id": "cloud_unique_id_compute_node2", "ip": "h", "heartbeat_port": 9050}]}}""");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("""
                {
                    "code": "INTERNAL_ERROR",
                    "msg": "cloud_unique_id is already occupied by an instance, instance_id=instance_id_deadbeef_1 \
                cluster_name=dx_cluster_name1 cluster_id=cluster_id1 cloud_unique_id=cloud_unique_id_compute_node2"
                }
                """);
    }

    @Test
    void dropNode_isOk_andRefusedTheSecondTime() {
        server.givenInstance("instance_id_deadbeef_1");
        server.givenEmptyCluster("instance_id_deadbeef_1", "cluster_id1", "cluster_name1");
        server.given("add_node", DROP_NODE);
        long head = server.head();
        assertThat(server.put("drop_node", DROP_NODE).body()).isEqualTo(DONE);
        assertThat(server.after(head)).extracting(event -> event.type()).containsExactly("doris.meta.nodes-dropped");
        assertThat(server.put("get_cluster", """
                {"cloud_unique_id": "1:instance_id_deadbeef_1:any", "cluster_id": "cluster_id1"}""").body())
                .contains("\"cluster_id\": \"cluster_id1\"")
                .doesNotContain("nodes");
        HttpResponse<String> again = server.put("drop_node", DROP_NODE);
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.body()).isEqualTo("""
                {
                    "code": "INTERNAL_ERROR",
                    "msg": "cloud_unique_id can not find to drop node, instance_id=instance_id_deadbeef_1 \
                cluster_name=cluster_name1 cluster_id=cluster_id1 \
                cloud_unique_id=1:instance_id_deadbeef_1:cloud_unique_id_compute_node2"
                }
                """);
    }

    @Test
    void updateClusterMysqlUserName_isOk_again_andAnswersToEachUser() {
        server.givenInstance("instance_id_deadbeef");
        server.givenEmptyCluster("instance_id_deadbeef", "cluster_id1", "cluster_name2");
        assertThat(server.put("update_cluster_mysql_user_name", USERS).body()).isEqualTo(DONE);
        long head = server.head();
        assertThat(server.put("update_cluster_mysql_user_name", USERS).body()).isEqualTo(DONE);
        assertThat(server.head()).isEqualTo(head);
        assertThat(server.put("get_cluster", """
                {"cloud_unique_id": "1:instance_id_deadbeef:any", "mysql_user_name": "jack"}""").body())
                .contains("""
                                "mysql_user_name": [
                                    "jack",
                                    "root"
                                ],
                        """.stripTrailing());
    }

    @Test
    void updateClusterMysqlUserName_isRefused_withoutUsers() {
        server.givenInstance("instance_id_deadbeef");
        server.givenEmptyCluster("instance_id_deadbeef", "cluster_id1", "cluster_name2");
        HttpResponse<String> answer = server.put(
                "update_cluster_mysql_user_name", USERS.replaceAll("\"jack\",\\s*\"root\"", ""));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("""
                {
                    "code": "INTERNAL_ERROR",
                    "msg": "no mysql user name to change"
                }
                """);
    }

    @Test
    void codes_areMisspelt_whereTheDocumentDoesSo_whenAskedFor() {
        try (MetaServer old = MetaServer.start(true)) {
            old.givenInstance("instance_id_deadbeef_1");
            old.givenInstance("instance_id_deadbeef");
            old.givenEmptyCluster("instance_id_deadbeef", "cluster_id1", "cluster_name2");
            assertThat(old.put("drop_node", DROP_NODE).body()).contains("\"code\": \"INTERANAL_ERROR\"");
            assertThat(old.put("update_cluster_mysql_user_name", USERS.replaceAll("\"jack\",\\s*\"root\"", "")).body())
                    .contains("\"code\": \"INTERANAL_ERROR\"");
            assertThat(old.put("add_node", ADD_NODE).body()).contains("\"code\": \"INVALID_ARGUMENT\"");
        }
    }
}
