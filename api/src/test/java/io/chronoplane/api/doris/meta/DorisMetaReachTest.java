package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How operations are reached: method, version, token, content type; and what is common to all answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DorisMetaReachTest {
    private static final List<String> OPERATIONS = List.of(
            "create_instance",
            "get_instance",
            "drop_instance",
            "set_instance_status",
            "add_cluster",
            "get_cluster",
            "drop_cluster",
            "rename_cluster",
            "set_cluster_status",
            "get_cluster_status",
            "rename_instance",
            "enable_instance_sse",
            "disable_instance_sse",
            "update_ak_sk",
            "alter_ram_user",
            "add_obj_info",
            "legacy_update_ak_sk",
            "alter_obj_info",
            "add_s3_vault",
            "add_hdfs_vault",
            "alter_s3_vault",
            "drop_s3_vault",
            "drop_hdfs_vault",
            "get_obj_store_info",
            "show_storage_vaults",
            "get_stage",
            "update_cluster_mysql_user_name",
            "update_cluster_endpoint",
            "alter_vcluster_info",
            "add_node",
            "drop_node",
            "decommission_node",
            "notify_decommissioned");

    private final MetaServer server = MetaServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Arguments> everyWay() {
        return OPERATIONS.stream().flatMap(operation -> Stream.of("", "v1/").flatMap(version ->
                Stream.of("GET", "PUT", "POST", "DELETE").map(method -> Arguments.of(method, version + operation))));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void operation_isReached(String method, String operation) {
        HttpResponse<String> answer = server.http().send(method, MetaServer.path(operation), "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\n    \"code\": \"INVALID_ARGUMENT\",\n    \"msg\": \"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Content-Length"))
                .hasValue(Integer.toString(answer.body().length()));
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void dropInstance_isDone_byDeleteWithABody() {
        server.givenInstance("by-delete");
        assertThat(server.http()
                        .send("DELETE", MetaServer.path("drop_instance"), "{\"instance_id\": \"by-delete\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void getInstance_isAnswered_forAnyWayToNameTheInstance() {
        server.givenInstance("named");
        server.givenCluster("named", "c");
        String byId = server.get("get_instance?instance_id=named").body();
        assertThat(byId).contains("\"instance_id\": \"named\"", "\"ak\": \"ak1\"", "\"sk\": \"sk1\"");
        assertThat(server.get("v1/get_instance?cloud_unique_id=1%3Anamed%3Ac").body()).isEqualTo(byId);
        assertThat(server.put("get_instance", "{\"instanceId\": \"named\"}").body()).isEqualTo(byId);
        assertThat(server.put("get_instance?cloud_unique_id=nobody", "{\"instance_id\": \"named\"}").body())
                .isEqualTo(byId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "",
                "v1/",
                "v2/get_instance",
                "v1/v1/get_instance",
                "get_instance/",
                "Get_instance",
                "Add_node",
                "decode_key"
            })
    void answer_isUnknownOperation(String operation) {
        HttpResponse<String> answer = server.put(operation, "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("http path not found or not allowed\n");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create_instance", "v1/create_instance", "no_operation"})
    void answer_isForbidden_forAWrongToken(String operation) {
        long head = server.head();
        HttpResponse<String> answer = server.http()
                .send("PUT", "/MetaService/http/" + operation + "?token=%3Cb%3Ewrong", "{\"instance_id\": \"t\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("incorrect token, token=<b>wrong\n");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void answer_isForbidden_withoutAToken() {
        HttpResponse<String> answer = server.http().send("PUT", "/MetaService/http/create_instance", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("incorrect token, token=(not given)\n");
    }

    @Test
    void answer_isForbidden_forAnEmptyToken() {
        assertThat(server.http().get("/MetaService/http/get_instance?token=").body())
                .isEqualTo("incorrect token, token=\n");
    }

    @Test
    void answer_isAnEnvelope_forABodyBeyondTheLimit() {
        var request = server.http().request(MetaServer.path("create_instance"));
        HttpResponse<String> answer =
                server.http().send(request.PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("""
                {
                    "code": "INVALID_ARGUMENT",
                    "msg": "the request body is too large"
                }
                """);
    }

    @Test
    void mutation_bearsThePositionOfItsLastEvent() {
        server.givenInstance("positioned");
        assertThat(server.put("set_instance_status", """
                {"instance_id": "positioned", "op": "SET_OVERDUE"}""").headers().firstValue("X-Position"))
                .hasValue(Long.toString(server.head()));
        assertThat(server.get("get_instance?instance_id=positioned").headers().firstValue("X-Position"))
                .isEmpty();
    }

    @Test
    void mutation_tellsTheLogWhereItCameFrom() {
        long head = server.head();
        server.http()
                .send(server.http()
                        .request(MetaServer.path("create_instance"))
                        .header("X-Request-Id", "from-a-test")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"instance_id\": \"traced\"}")));
        assertThat(server.after(head)).singleElement().satisfies(event -> assertThat(text(event.metadata()))
                .contains("from-a-test", "doris.meta/create_instance", "127.0.0.1")
                .doesNotContain(MetaServer.TOKEN));
    }

    @Test
    void log_holdsNoKeyInClear() {
        long head = server.head();
        server.givenInstance("sealed");
        assertThat(server.after(head)).singleElement().satisfies(event -> assertThat(text(event.payload()))
                .contains("sealed", "\"p\"")
                .doesNotContain("ak1", "sk1"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void code_isMisspelt_whereTheDocumentDoesSo_onlyWhenAskedFor() {
        try (MetaServer old = MetaServer.start(true)) {
            old.givenInstance("i");
            assertThat(old.put("drop_cluster", "{\"instance_id\": \"i\", \"cluster\": {\"cluster_id\": \"x\"}}").body())
                    .contains("\"code\": \"INTERANAL_ERROR\"");
            assertThat(old.put("get_cluster", "{\"instance_id\": \"x\", \"cloud_unique_id\": \"x\"}").body())
                    .contains("\"code\": \"INTERNAL_ERROR\"");
        }
    }
}
