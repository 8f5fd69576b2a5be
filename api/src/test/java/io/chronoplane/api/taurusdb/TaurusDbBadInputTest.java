package io.chronoplane.api.taurusdb;

import static io.chronoplane.api.taurusdb.TaurusServer.PROJECT;
import static io.chronoplane.api.taurusdb.TaurusServer.SOURCE;
import static io.chronoplane.api.taurusdb.TaurusServer.replication;
import static io.chronoplane.api.taurusdb.TaurusServer.tables;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with a request is told in the vendor's format, and changes nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaurusDbBadInputTest {

    private final TaurusServer server = TaurusServer.start();
    private String instance = "";
    private long before;

    @BeforeAll
    void given() {
        instance = server.givenInstance(3);
        before = server.head();
    }

    @AfterAll
    void stop() {
        assertThat(server.eventsAfter(before)).isEmpty();
        server.close();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThatJson(answer.body()).node("error_code").isEqualTo(code);
        assertThatJson(answer.body()).node("error_msg").isString().isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "[]", "null", "\"text\"", "{} {}", "{\"a\": }",
        "{\"task_name\": 1}", "{\"task_name\": \"ab\"}", "{\"task_name\": \"a-b-c\"}", "{\"task_name\": true}",
        "{\"task_name\": \"\"}", "{\"task_name\": [\"abc\"]}",
        "{\"source_database_name\": \"ab\"}", "{\"source_database_name\": \"数据库\"}",
        "{\"source_database_name\": 7}", "{\"target_database_name\": \"a b c\"}",
        "{\"is_create_task\": \"yes\"}", "{\"is_create_task\": 1}", "{\"is_create_task\": \"TRUE\"}",
        "{\"is_create_task\": \"true\"}",
        "{\"tables_configs\": \"order by id\"}", "{\"tables_configs\": [1]}", "{\"tables_configs\": [[]]}",
        "{\"tables_configs\": {\"table_name\": 1}}", "{\"tables_configs\": [{\"table_config\": 1}]}",
        "{\"tables_configs\": [{\"table_name\": \"\\ud800\"}]}",
        "{\"db_configs\": {}}", "{\"db_configs\": [1]}", "{\"db_configs\": [{\"param_name\": \"sync_view\"}]}",
        "{\"db_configs\": [{\"param_name\": \"sync_view\", \"value\": true}]}",
        "{\"db_configs\": [{\"value\": \"true\"}]}",
        "{\"db_configs\": [{\"param_name\": \"sync_view\", \"value\": \"true\"}, "
                + "{\"param_name\": \"sync_view\", \"value\": \"true\"}]}",
        "{\"table_repl_config\": []}", "{\"table_repl_config\": {\"repl_type\": \"some\"}}",
        "{\"table_repl_config\": {\"repl_scope\": \"ALL\"}}",
        "{\"table_repl_config\": {\"repl_scope\": \"part\"}}",
        "{\"table_repl_config\": {\"repl_scope\": \"part\", \"tables\": []}}",
        "{\"table_repl_config\": {\"repl_scope\": \"part\", \"tables\": [\"表\"]}}",
        "{\"table_repl_config\": {\"repl_scope\": \"part\", \"tables\": [1]}}",
        "{\"table_repl_config\": {\"tables\": \"a\"}}"
    })
    void field_isRefused_forAWrongTypeOrValue(String body) {
        refused(server.check(instance, body), 400, "DBS.280001");
    }

    @Test
    void body_isRefused_forBeingEmpty() {
        HttpResponse<String> answer = server.check(instance, "");

        refused(answer, 400, "DBS.200006");
        assertThatJson(answer.body()).node("error_msg").isEqualTo("The request is null. Enter a request parameter.");
    }

    @ParameterizedTest
    @CsvSource({
        "source_instance_id, another, DBS.280404",
        "source_node_id, source_instance_id, DBS.280404",
        "source_instance_id, 0123456789abcdef0123456789abcdefin17, DBS.280404",
        "source_instance_id, 0123456789abcdef0123456789abcdefin07, DBS.200022",
        "source_node_id, 0123456789abcdef0123456789abcdefin07, DBS.280404"
    })
    void id_isRefused_forItsFormOrForBeingAnothers(String field, String id, String code) {
        refused(server.check(instance, "{\"%s\": \"%s\"}".formatted(field, id)), 400, code);
    }

    @Test
    void id_isAsGoodAsNone_forBeingEmpty() {
        assertThat(server.check(instance, "{\"source_instance_id\": \"\", \"source_node_id\": \"\"}").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "no_such_parameter, 1, DBS.280270",
        "Sync_View, true, DBS.280270",
        "sync_view, yes, DBS.280271",
        "sync_commit_interval_ms, 99, DBS.280271",
        "sync_commit_interval_ms, 3600001, DBS.280271",
        "max_rows_per_chunk, -1, DBS.280271",
        "max_rows_per_chunk, 99999999999999999999, DBS.280271",
        "max_rows_per_chunk, 1.5, DBS.280271",
        "error_table_fix_mode, never, DBS.280271"
    })
    void parameter_isRefused_forItsNameOrItsValue(String name, String value, String code) {
        refused(
                server.check(instance, "{\"db_configs\": [{\"param_name\": \"%s\", \"value\": \"%s\"}]}"
                        .formatted(name, value)),
                400,
                code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "0123456789abcdef0123456789abcde_", "0123456789abcdef0123456789abcdef0"})
    void project_isRefused_forItsForm(String project) {
        String path = replication(instance, "/table-config-check").replace(PROJECT, project);
        refused(server.post(path, "{}"), 400, "DBS.280001");
    }

    @Test
    void instance_isUnknown_forAnotherProject() {
        String path = replication(instance, "/table-config-check").replace(PROJECT, "f".repeat(32));
        refused(server.post(path, "{}"), 400, "DBS.200022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0123456789abcdef0123456789abcdefin08", "0123456789abcdef0123456789abcde-in07"})
    void instance_isRefused_forItsForm_beforeTheBodyIsLookedAt(String malformed) {
        refused(server.check(malformed, ""), 400, "DBS.280404");
    }

    @Test
    void body_isLookedAt_beforeTheInstance_andFieldsAfterIt() {
        String unknown = "0".repeat(32) + "in17";
        refused(server.check(unknown, ""), 400, "DBS.200006");
        refused(server.check(unknown, "{"), 400, "DBS.280001");
        refused(server.check(unknown, "{\"task_name\": 1}"), 400, "DBS.200022");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v3/x", "POST, /v3/", "GET, /v3/p/instances/i/starrocks/databases/replication/table-config-check",
        "PATCH, /v3/p/instances/i/starrocks/databases/replication", "POST, /v3/p/instances/i/clickhouse/replication"
    })
    void api_isUnknown_forAnotherPathOrMethod(String method, String path) {
        HttpResponse<String> answer = server.send(method, path, "{}");

        refused(answer, 404, "APIGW.0101");
        assertThatJson(answer.body()).node("request_id").isString().isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-us, Instance not found.", "zh-cn, 实例不存在。", "ZH-CN, 实例不存在。", "fr-fr, Instance not found."})
    void message_isInTheLanguage_thatIsAskedFor(String language, String message) {
        HttpResponse<String> answer = server.post(
                replication("0".repeat(32) + "in07", "/table-config-check"), "{}", "X-Language", language);

        assertThatJson(answer.body()).node("error_msg").isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/pause", "/resume"})
    void task_isUnknown_forAnotherName(String operation) {
        refused(
                server.post(replication(instance, operation), "{\"task_name\": \"no_such_task\"}"), 400, "DBS.270022");
    }

    @Test
    void task_isUnknown_withCodesOfTheirOwn_forModifyConfigurationDelete() {
        String body = "{\"task_name\": \"no_such_task\"}";
        refused(server.send("PUT", replication(instance, ""), body), 400, "DBS.270022");
        refused(server.get(replication(instance, "/configuration?task_name=no_such_task")), 400, "DBS.270022");
        refused(server.send("DELETE", replication(instance, ""), body), 400, "DBS.05000091");
        refused(server.get("/v3/" + PROJECT + "/jobs?id=no-such-job"), 400, "DBS.200543");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=a", "?offset=-1", "?offset=99999999999", "?limit="})
    void page_isRefused_forItsBounds(String query) {
        refused(server.get(replication(instance, query)), 400, "DBS.280001");
        refused(server.get(replication(instance, "/database-parameters" + query)), 400, "DBS.280001");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "{\"columns\": []}", "{\"columns\": [{\"name\": \"a\"}]}",
        "{\"columns\": [{\"name\": \"a\", \"type\": \"varchar\"}]}",
        "{\"columns\": [{\"name\": \"a\", \"type\": \"no_such_type\"}]}",
        "{\"columns\": [{\"name\": \"\", \"type\": \"int\"}]}",
        "{\"columns\": [{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"A\", \"type\": \"int\"}]}",
        "{\"columns\": [{\"name\": \"a\", \"type\": \"int\"}], \"primary_key\": [\"b\"]}",
        "{\"columns\": [{\"name\": \"a\", \"type\": \"int\"}], \"primary_key\": [\"a\", \"A\"]}",
        "{\"columns\": [{\"name\": \"a\", \"type\": \"int\", \"nullable\": \"yes\"}]}"
    })
    void table_isRefused_forColumnsThatMakeNoSense(String body) {
        refused(server.send("PUT", tables("shop", "orders"), body), 400, "DBS.280001");
    }

    @Test
    void table_isRefused_forItsNameOrAnUnknownInstance() {
        String body = "{\"columns\": [{\"name\": \"a\", \"type\": \"int\"}]}";
        refused(server.send("PUT", tables("shop", "%E8%A1%A8"), body), 400, "DBS.280001");
        refused(server.send("PUT", tables("sh-op", "orders"), body), 400, "DBS.280001");
        refused(server.send("PUT", tables("shop", "orders").replace(SOURCE, "1".repeat(32) + "in07"), body), 400,
                "DBS.200022");
        refused(server.send("PUT", tables("shop", "orders").replace(PROJECT, "f".repeat(32)), body), 400,
                "DBS.200022");
        refused(server.send("PUT", tables("shop", "orders").replace(SOURCE, "x"), body), 400, "DBS.280404");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "{\"name\": \"htap-1\"}",
        "{\"name\": \"abc\", \"engine\": {\"type\": \"star-rocks\"}, \"ha\": {\"mode\": \"Single\"}}",
        "{\"name\": \"1abc\", \"engine\": {\"type\": \"star-rocks\"}, \"ha\": {\"mode\": \"Single\"}}",
        "{\"name\": \"htap\", \"engine\": {\"type\": \"clickhouse\"}, \"ha\": {\"mode\": \"Single\"}}",
        "{\"name\": \"htap\", \"engine\": {\"type\": \"star-rocks\"}, \"ha\": {\"mode\": \"Double\"}}",
        "{\"name\": \"htap\", \"engine\": {\"type\": \"star-rocks\"}, \"ha\": {\"mode\": \"Single\"}, \"be_count\": 3}",
        "{\"name\": \"htap\", \"engine\": {\"type\": \"star-rocks\"}, \"ha\": {\"mode\": \"Cluster\"}, \"be_count\": 2}",
        "{\"name\": \"htap\", \"engine\": {\"type\": \"star-rocks\"}, \"ha\": {\"mode\": \"Cluster\"}, \"be_count\": \"3\"}",
        "{\"name\": \"htap\", \"engine\": {\"type\": \"star-rocks\"}, \"ha\": {\"mode\": \"Cluster\"}, \"fe_count\": 11}"
    })
    void newInstance_isRefused_forWhatItIsToBe(String body) {
        refused(server.post("/v3/" + PROJECT + "/instances/" + SOURCE + "/starrocks", body), 400, "DBS.280001");
    }

    @Test
    void change_isRefused_asOfAMoment() {
        refused(server.post(replication(instance, "/pause"), "{\"task_name\": \"task_1\"}", "X-As-Of", "1"), 400,
                "DBS.280001");
    }

    @Test
    void mutilatedBodies_areRefused_andNeverBreakTheServer() {
        String body = """
                {"source_database_name": "shop", "task_name": "task_1", "db_configs": [{"param_name": "sync_view",
                 "value": "true"}], "tables_configs": [{"table_name": "orders", "table_config": "order by id"}],
                 "table_repl_config": {"repl_type": "include_tables", "repl_scope": "all", "tables": []}}""";
        List<String> pieces = List.of("", "\"", "{", "]", "null", "1e999", "\\ud800", "\u0000", ",", "true", "[[[[[[");
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int from = random.nextInt(body.length());
            int to = Math.min(body.length(), from + random.nextInt(12));
            String mutilated = body.substring(0, from) + pieces.get(random.nextInt(pieces.size())) + body.substring(to);
            HttpResponse<String> answer = server.check(instance, mutilated);
            assertThat(answer.statusCode()).as("round %d: %s", round, mutilated).isIn(200, 400);
        }
    }
}
