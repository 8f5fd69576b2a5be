package io.chronoplane.api.doris.meta;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The habits of the clients that are known, each with its own way to send a request.
class DorisMetaClientsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final MetaServer server = MetaServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    // apache/doris-operator, disaggregated_ms/ms_http: no version, no content type, follows `code` alone, reads every
    // body as JSON with integers as ports, names frontends by their domain in `ip`.
    @Test
    void theKubernetesOperator_runsAnInstanceFromItsCreationToItsEnd() {
        String create = """
                {"instance_id": "ns-ddc", "name": "ddc", "user_id": "ns", "vault": {"obj_info": {"ak": "a", "sk": "s",
                 "bucket": "b", "prefix": "p", "endpoint": "e", "external_endpoint": "e", "region": "r",
                 "provider": "S3"}}}""";
        assertThatJson(server.put("create_instance", create).body()).node("code").isEqualTo("OK");
        assertThatJson(server.put("create_instance", create).body()).node("code").isEqualTo("ALREADY_EXISTED");
        assertThatJson(server.get("get_instance?instance_id=ns-ddc").body())
                .node("result.instance_id").isEqualTo("ns-ddc");
        assertThatJson(server.put("add_cluster", """
                {"instance_id": "ns-ddc", "cluster": {"cluster_name": "RESERVED_CLUSTER_NAME_FOR_SQL_SERVER",
                 "cluster_id": "RESERVED_CLUSTER_ID_FOR_SQL_SERVER", "type": "SQL", "nodes": [
                 {"cloud_unique_id": "1:ns-ddc:fe-0", "ip": "fe-0.fe.ns.svc", "host": "fe-0.fe.ns.svc",
                  "edit_log_port": 9010, "node_type": "FE_MASTER"},
                 {"cloud_unique_id": "1:ns-ddc:fe-1", "ip": "fe-1.fe.ns.svc", "host": "fe-1.fe.ns.svc",
                  "edit_log_port": 9010, "node_type": "FE_OBSERVER"}]}}""").body()).node("code").isEqualTo("OK");
        assertThatJson(frontends().body())
                .and(answer -> answer.node("code").isEqualTo("OK"))
                .and(answer -> answer.node("result.nodes[0].edit_log_port").isIntegralNumber().isEqualTo("9010"))
                .and(answer -> answer.node("result.nodes[1].edit_log_port").isIntegralNumber().isEqualTo("9010"))
                .and(answer -> answer.node("result.nodes[1].ip").isEqualTo("fe-1.fe.ns.svc"));
        assertThatJson(server.put("drop_node", """
                {"instance_id": "ns-ddc", "cluster": {"cluster_name": "RESERVED_CLUSTER_NAME_FOR_SQL_SERVER",
                 "cluster_id": "RESERVED_CLUSTER_ID_FOR_SQL_SERVER", "type": "SQL", "nodes": [
                 {"cloud_unique_id": "1:ns-ddc:fe-1", "ip": "fe-1.fe.ns.svc", "edit_log_port": 9010,
                  "node_type": "FE_OBSERVER"}]}}""").body()).node("code").isEqualTo("OK");
        assertThatJson(frontends().body()).node("result.nodes").isArray().hasSize(1);
        server.given("drop_cluster", """
                {"instance_id": "ns-ddc", "cluster": {"cluster_id": "RESERVED_CLUSTER_ID_FOR_SQL_SERVER"}}""");
        assertThatJson(server.http()
                        .send("DELETE", MetaServer.path("drop_instance"), "{\"instance_id\": \"ns-ddc\"}")
                        .body())
                .node("code").isEqualTo("OK");
        assertThatJson(server.get("get_instance?instance_id=ns-ddc").body())
                .node("result.status").isEqualTo("DELETED");
    }

    private HttpResponse<String> frontends() {
        return server.put("get_cluster", """
                {"instance_id": "ns-ddc", "cloud_unique_id": "1:ns-ddc:fe-0",
                 "cluster_name": "RESERVED_CLUSTER_NAME_FOR_SQL_SERVER",
                 "cluster_id": "RESERVED_CLUSTER_ID_FOR_SQL_SERVER"}""");
    }

    // The Groovy framework builds one body for many operations, with ports as strings, and sends it as a form.
    @Test
    void theRegressionFramework_sendsPortsAsStrings_andOneBodyToMany() {
        server.givenInstance("regression");
        String cluster = """
                {"instance_id": "regression", "cluster": {"cluster_name": "name1", "cluster_id": "id1",
                 "type": "COMPUTE", "nodes": [
                 {"cloud_unique_id": "1:regression:be", "ip": "127.0.0.1", "heartbeat_port": "%s"}]}}""";
        assertThat(form("GET", "add_cluster", cluster.formatted("9050")).statusCode()).isEqualTo(200);
        assertThat(form("POST", "add_node", cluster.formatted("9051")).statusCode()).isEqualTo(200);
        assertThatJson(form("GET", "get_cluster", """
                {"cloud_unique_id": "1:regression:be", "cluster_id": "id1"}""").body())
                .and(answer -> answer.node("result.nodes[0].heartbeat_port").isIntegralNumber().isEqualTo("9050"))
                .and(answer -> answer.node("result.nodes[1].heartbeat_port").isIntegralNumber().isEqualTo("9051"));
        HttpResponse<String> hasClusters = form("GET", "drop_instance", cluster.formatted("9050"));
        assertThat(hasClusters.statusCode()).isEqualTo(400);
        assertThatJson(hasClusters.body())
                .node("msg").isEqualTo("failed to drop instance, instance has clusters");
        assertThat(form("POST", "drop_node", cluster.formatted("9051")).statusCode()).isEqualTo(200);
        HttpResponse<String> again = form("POST", "drop_node", cluster.formatted("9051"));
        assertThat(again.body()).containsIgnoringCase("\"code\": \"internal_error\"");
        assertThat(form("GET", "drop_cluster", cluster.formatted("9050")).statusCode()).isEqualTo(200);
        assertThat(form("GET", "drop_instance", cluster.formatted("9050")).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> form(String method, String operation, String body) {
        return server.http()
                .send(server.http()
                        .request(MetaServer.path(operation))
                        .header("Content-Type", FORM)
                        .method(method, BodyPublishers.ofString(body)));
    }

    // As in the deployment documents: `curl ADDRESS -d BODY`, with -X and a header or without.
    @Test
    void curl_sendsAForm_orSaysJson_withAnyMethod() throws Exception {
        server.givenInstance("curled");
        server.givenEmptyCluster("curled", "c", "c");
        assertThat(curl("POST", "v1/add_node", FORM, node(1))).startsWith("HTTP/1.1 200");
        assertThat(curl("PUT", "v1/add_node", FORM, node(2))).startsWith("HTTP/1.1 200");
        assertThat(curl("GET", "v1/add_node", "application/json", node(3))).startsWith("HTTP/1.1 200");
        assertThat(curl("POST", "v1/decommission_node", "application/json", node(3))).startsWith("HTTP/1.1 200");
        assertThat(curl("POST", "get_cluster", FORM, "{\"cloud_unique_id\":\"be\",\"cluster_id\":\"c\"}"))
                .contains("\"ip\": \"be-1\"", "\"ip\": \"be-2\"", "NODE_STATUS_DECOMMISSIONING");
    }

    private static String node(int number) {
        return """
                {"instance_id":"curled","cluster":{"cluster_id":"c","type":"COMPUTE","nodes":[
                {"cloud_unique_id":"be","ip":"be-%d","heartbeat_port":9050}]}}""".formatted(number);
    }

    private String curl(String method, String operation, String type, String body) throws Exception {
        return server.http().raw("""
                %s %s HTTP/1.1\r
                Host: 127.0.0.1\r
                User-Agent: curl/8.5.0\r
                Accept: */*\r
                Content-Length: %d\r
                Content-Type: %s\r
                Connection: close\r
                \r
                %s""".formatted(method, MetaServer.path(operation), body.length(), type, body));
    }
}
