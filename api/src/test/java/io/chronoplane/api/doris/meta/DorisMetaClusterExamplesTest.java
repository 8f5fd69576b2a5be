package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The requests of the vendor's document about clusters, as they stand there, and the answers that it shows.
class DorisMetaClusterExamplesTest {
    private static final String DONE = """
            {
                "code": "OK",
                "msg": ""
            }
            """;

    private static final String ADD_CLUSTER = """
            {
            "instance_id": "123456",
            "cluster": {
            "cluster_name": "cluster_name1",
            "cluster_id": "cluster_id1",
            "type": "COMPUTE",
            "nodes": [
            {
            "cloud_unique_id": "1:regression_instance0:cloud_unique_id_compute_node1",
            "ip": "172.21.0.5",
            "heartbeat_port": 9050
            }
            ]
            }
            }""";

    private final MetaServer server = MetaServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addCluster_isOk_andGetClusterShowsIt() {
        server.givenInstance("123456");
        assertThat(server.put("add_cluster", ADD_CLUSTER).body()).isEqualTo(DONE);
        assertThat(server.put("get_cluster", """
                {
                "instance_id":"regression_instance0",
                "cloud_unique_id":"1:regression_instance0:cloud_unique_id_compute_node1",
                "cluster_name":"cluster_name1",
                "cluster_id":"cluster_id1"
                }""").body()).isEqualTo("""
                {
                    "code": "OK",
                    "msg": "",
                    "result": {
                        "cluster_id": "cluster_id1",
                        "cluster_name": "cluster_name1",
                        "type": "COMPUTE",
                        "nodes": [
                            {
                                "cloud_unique_id": "1:regression_instance0:cloud_unique_id_compute_node1",
                                "ip": "172.21.0.5",
                                "ctime": "1669260437",
                                "mtime": "1669260437",
                                "heartbeat_port": 9050
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
    void addCluster_isRefused_forAnSqlClusterWithoutMaster() {
        server.givenInstance("123456");
        HttpResponse<String> answer = server.put("add_cluster", """
                {"instance_id": "123456", "cluster": {"cluster_name": "RESERVED_CLUSTER_NAME_FOR_SQL_SERVER",
                "cluster_id": "RESERVED_CLUSTER_ID_FOR_SQL_SERVER", "type": "SQL", "nodes": [
                {"cloud_unique_id": "1:123456:fe", "ip": "127.0.0.1", "edit_log_port": 12103,
                "node_type": "FE_OBSERVER"}]}}""");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("""
                {
                    "code": "INTERNAL_ERROR",
                    "msg": "cluster is SQL type, must have only one master node, now master count: 0"
                }
                """);
    }

    @Test
    void getCluster_isNotFound_withTheRequestInItsMessage() {
        server.givenInstance("i");
        server.givenCluster("i", "c");
        HttpResponse<String> answer = server.put("get_cluster", """
                {"cluster_name": "cluster_name", "instance_id": "instance_id_deadbeef", "cloud_unique_id": "1:i:c"}""");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("""
                {
                    "code": "NOT_FOUND",
                    "msg": "fail to get cluster with instance_id: \\"instance_id_deadbeef\\" cloud_unique_id: \
                \\"1:i:c\\" cluster_name: \\"cluster_name\\" "
                }
                """);
    }

    @Test
    void dropCluster_isOk_withTrailingCommas_andRefusedTheSecondTime() {
        server.givenInstance("regression_instance0");
        server.givenCluster("regression_instance0", "cluster_id1");
        String request = """
                {
                "instance_id":"regression_instance0",
                "cluster": {
                "cluster_name": "cluster_name1",
                "cluster_id": "cluster_id1",
                }
                }""";
        assertThat(server.put("drop_cluster", request).body()).isEqualTo(DONE);
        HttpResponse<String> again = server.put("drop_cluster", request);
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.body()).isEqualTo("""
                {
                    "code": "INTERNAL_ERROR",
                    "msg": "failed to find cluster to drop, instance_id=regression_instance0 \
                cluster_id=cluster_id1 cluster_name=cluster_name1"
                }
                """);
    }

    @Test
    void renameCluster_isOk_withTrailingCommas_andRefusedTheSecondTime() {
        server.givenInstance("regression_instance0");
        server.given("add_cluster", """
                {"instance_id": "regression_instance0",
                 "cluster": {"cluster_id": "cluster_id1", "cluster_name": "cluster_name1", "type": "COMPUTE"}}""");
        String request = """
                {
                "instance_id":"regression_instance0",
                "cluster": {
                "cluster_name": "cluster_name2",
                "cluster_id": "cluster_id1",
                }
                }""";
        assertThat(server.put("rename_cluster", request).body()).isEqualTo(DONE);
        HttpResponse<String> again = server.put("rename_cluster", request);
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.body()).isEqualTo("""
                {
                    "code": "INTERNAL_ERROR",
                    "msg": "failed to rename cluster, name eq original name, original cluster is \
                {\\"cluster_id\\":\\"cluster_id1\\",\\"cluster_name\\":\\"cluster_name2\\",\\"type\\":\\"COMPUTE\\",\
                \\"cluster_status\\":\\"NORMAL\\",\\"ctime\\":\\"1669260437\\",\\"mtime\\":\\"1669260437\\"}"
                }
                """);
    }

    @Test
    void getClusterStatus_listsTheComputeClusters() {
        server.givenInstance("regression_instance-dx-1219");
        server.givenCluster("regression_instance-dx-1219", "regression_cluster_id2");
        assertThat(server.put("get_cluster_status", """
                {
                "instance_ids":["regression_instance-dx-1219", "regression_instance-dx-0128"],
                "status":"NORMAL"
                }""").body()).isEqualTo("""
                {
                    "code": "OK",
                    "msg": "",
                    "result": {
                        "details": [
                            {
                                "instance_id": "regression_instance-dx-1219",
                                "clusters": [
                                    {
                                        "cluster_id": "regression_cluster_id2",
                                        "cluster_name": "name_regression_cluster_id2",
                                        "cluster_status": "NORMAL"
                                    }
                                ]
                            }
                        ]
                    }
                }
                """);
    }

    @Test
    void setClusterStatus_isOk_byCloudUniqueId_whereStoppedMeansSuspended() {
        server.givenInstance("regression_instance0");
        server.givenCluster("regression_instance0", "test_cluster_1_id1");
        assertThat(server.put("set_cluster_status", """
                {
                "cloud_unique_id": "1:regression_instance0:regression-cloud-unique-id-fe-0128",
                "cluster": {
                "cluster_id": "test_cluster_1_id1",
                "cluster_status":"STOPPED"
                }
                }""").body()).isEqualTo(DONE);
        assertThat(server.put("get_cluster_status", """
                {"instance_ids": ["regression_instance0"], "status": "STOPPED"}""").body())
                .contains("\"cluster_status\": \"SUSPENDED\"");
    }

    @Test
    void setClusterStatus_isRefused_forAMoveThatIsNotListed() {
        server.givenInstance("i");
        server.givenCluster("i", "c");
        HttpResponse<String> answer = server.put("set_cluster_status", """
                {"instance_id": "i", "cluster": {"cluster_id": "c", "cluster_status": "TO_RESUME"}}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "failed to set cluster status, original cluster is NORMAL and want set TO_RESUME"
                }
                """);
    }
}
