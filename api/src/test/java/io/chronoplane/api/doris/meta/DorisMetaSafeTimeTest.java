package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.DorisMetaRules;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Frontends that are not old enough to be dropped, when a safe time is set.
class DorisMetaSafeTimeTest {

    private static final String OLD = Long.toString(MetaServer.NOW - 301);

    private final MetaServer server =
            MetaServer.start(new DorisMetaRules(false, false, Duration.ofMinutes(5)), false);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void youngFrontends_stay_andOldOnesGo() {
        server.givenInstance("i");
        server.given("add_cluster", """
                {"instance_id": "i", "cluster": {"cluster_id": "s", "cluster_name": "sql", "type": "SQL", "nodes": [
                 {"cloud_unique_id": "fe", "ip": "fe-0", "edit_log_port": 9010, "node_type": "FE_MASTER"}]}}""");
        server.given("add_node", nodes("fe-1", "\"ctime\": " + OLD));
        server.given("add_node", nodes("fe-2", "\"name\": \"young\""));
        long head = server.head();
        HttpResponse<String> node = server.put("drop_node", nodes("fe-2", "\"name\": \"young\""));
        assertThat(node.statusCode()).isEqualTo(400);
        assertThat(node.body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "drop fe node not in safe time, try later, node={\\"cloud_unique_id\\":\\"fe\\",\
                \\"name\\":\\"young\\",\\"ip\\":\\"fe-2\\",\\"ctime\\":\\"1669260437\\",\\"mtime\\":\\"1669260437\\",\
                \\"status\\":\\"NODE_STATUS_RUNNING\\",\\"edit_log_port\\":9010,\\"node_type\\":\\"FE_OBSERVER\\"}"
                }
                """);
        HttpResponse<String> cluster = server.put("drop_cluster", """
                {"instance_id": "i", "cluster": {"cluster_id": "s"}}""");
        assertThat(cluster.statusCode()).isEqualTo(404);
        assertThat(cluster.body())
                .contains("\"code\": \"NOT_FOUND\"")
                .contains("\"msg\": \"drop fe cluster not in safe time, try later, cluster={\\\"cluster_id\\\":\\\"s\\\",");
        assertThat(server.head()).isEqualTo(head);
        server.given("drop_node", nodes("fe-1", "\"ctime\": 0"));
    }

    @Test
    void youngBackends_go() {
        server.givenInstance("i");
        server.givenCluster("i", "c");
        server.given("drop_cluster", "{\"instance_id\": \"i\", \"cluster\": {\"cluster_id\": \"c\"}}");
    }

    private static String nodes(String ip, String member) {
        return """
                {"instance_id": "i", "cluster": {"cluster_id": "s", "type": "SQL", "nodes": [{"cloud_unique_id": "fe",
                 "ip": "%s", "edit_log_port": 9010, "node_type": "FE_OBSERVER", %s}]}}""".formatted(ip, member);
    }
}
