package io.chronoplane.api.taurusdb;

import static io.chronoplane.api.taurusdb.TaurusServer.json;
import static io.chronoplane.api.taurusdb.TaurusServer.replication;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The request of the vendor's document, as it stands there, and the answers that it shows.
class TableConfigCheckExamplesTest {

    private static final String EXAMPLE = """
            { "source_database_name" : "source_database_name", "target_database_name" : "target_database_name", \
            "db_configs" : [ { "param_name" : "enable_chunk_level_dump", "value" : "false" }, \
            { "param_name" : "snapshot_with_lock", "value" : "true" }, \
            { "param_name" : "sync_commit_interval_ms", "value" : "5000" }, \
            { "param_name" : "max_sync_commit_rows", "value" : "500000" }, \
            { "param_name" : "max_sync_commit_bytes", "value" : "268435456" }, \
            { "param_name" : "max_full_sync_task_threads_num", "value" : "1" }, \
            { "param_name" : "max_rows_per_chunk", "value" : "0" }, \
            { "param_name" : "max_bytes_per_chunk", "value" : "268435456" }, \
            { "param_name" : "binlog_expire_logs_seconds", "value" : "0" } ], \
            "table_repl_config" : { "repl_type" : "include_tables", "repl_scope" : "all", "tables" : [ ] }, \
            "tables_configs" : { "table_name" : "tableName", "table_config" : "tableConfig" }, \
            "source_instance_id" : "source_instance_id", "is_create_task" : "true", \
            "source_node_id" : "source_node_id" }""";

    private final TaurusServer server = TaurusServer.start();
    private final String instance = server.givenInstance(3);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void example_fails_forThePlaceholderThatIsNoOperation_andStoresNoTask() {
        long before = server.head();
        HttpResponse<String> answer = server.check(instance, EXAMPLE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatJson(answer.body()).isEqualTo("""
                {"source_database_name": "source_database_name", "target_database_name": "target_database_name",
                 "task_name": "", "tbl_config_check_results": [
                 {"table_name": "tableName", "table_config": "tableConfig", "check_result": "failed"}]}""");
        assertThat(server.eventsAfter(before)).isEmpty();
    }

    @Test
    void example_storesATaskOfAGeneratedName_forAnOperationInThePlaceOfThePlaceholder() {
        long before = server.head();
        HttpResponse<String> answer = server.check(instance, EXAMPLE.replace("tableConfig\"", "order by id\""));

        String taskName = json(answer).path("task_name").textValue();
        assertThat(taskName).matches("task_[a-z0-9]{8}");
        assertThatJson(answer.body()).node("tbl_config_check_results").isEqualTo("""
                [{"table_name": "tableName", "table_config": "order by id", "check_result": "success"}]""");
        assertThat(server.eventsAfter(before)).containsExactly("taurusdb.sync-task-created");
        assertThat(server.stage(instance, taskName)).isEqualTo("wait");
    }

    @Test
    void answer_isTheDocuments_forItsTask() {
        HttpResponse<String> answer = server.check(instance, """
                {"source_database_name": "source_database_name", "task_name": "task", "tables_configs":
                 [{"table_name": "table", "table_config": "order by id"}]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatJson(answer.body()).isEqualTo("""
                { "source_database_name" : "source_database_name", "target_database_name" : "", \
                "task_name" : "task", "tbl_config_check_results" : [ { "table_name" : "table", \
                "table_config" : "order by id", "check_result" : "success" } ] }""");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void error_isTheDocuments_forAnUnknownInstance() {
        HttpResponse<String> answer = server.check("0".repeat(32) + "in07", EXAMPLE);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThatJson(answer.body()).isEqualTo("""
                { "error_code" : "DBS.200022", "error_msg" : "Instance not found." }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "order by (column1, column2)", "order by column1,column2", "key columns (column1, column2)",
        "key columns column1,column2", "distributed by (column1, column2) buckets 3",
        "data_model=duplicate key;key columns column1, column2;", "replication_num=3",
        "enable_persistent_index=true", "order by tenant_name;key columns tenant_name",
        "order by db_name,tenant_name"
    })
    void sample_passes_ofThoseThatTheVendorShows(String config) {
        assertThat(server.verdict(instance, config)).isEqualTo("success");
    }

    @Test
    void task_isStoredWhole_orNotAtAll() {
        long before = server.head();
        HttpResponse<String> refused = server.check(instance, """
                {"task_name": "task_1", "source_database_name": "shop", "is_create_task": "true", "tables_configs": [
                 {"table_name": "a", "table_config": "order by id"}, {"table_name": "b", "table_config": "oops"}]}""");
        assertThatJson(refused.body()).node("task_name").isEqualTo("\"\"");
        assertThat(server.eventsAfter(before)).isEmpty();

        server.givenTask(instance, "task_1");
        HttpResponse<String> taken = server.check(instance, """
                {"task_name": "task_1", "source_database_name": "shop", "is_create_task": "true"}""");
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThatJson(taken.body()).node("error_code").isEqualTo("DBS.280001");
        assertThat(server.eventsAfter(before)).containsExactly("taurusdb.sync-task-created");
    }

    @Test
    void schema_isHeeded_onceATableIsRegistered() {
        assertThat(server.verdict(instance, "order by price")).isEqualTo("success");

        server.givenTable("shop", "orders", "id", "id", "bigint", "price", "double", "name", "varchar(32)");
        assertThat(server.verdict(instance, "order by price")).isEqualTo("failed");
        assertThat(server.verdict(instance, "order by missing")).isEqualTo("failed");
        assertThat(server.verdict(instance, "ORDER  BY NAME;")).isEqualTo("success");
    }

    @Test
    void refusedTask_leavesItsReasons_withTheRecordOfRefusals() {
        server.check(instance, """
                {"task_name": "task_1", "source_database_name": "shop", "is_create_task": "true", "tables_configs": [
                 {"table_name": "b", "table_config": "order id"}]}""");

        assertThat(server.http().get("/control/v1/refusals").body())
                .contains("tables-refused", "at character 6 expected by");
    }

    @Test
    void check_isTried_withoutBeingStored_forADryRun() {
        long before = server.head();
        HttpResponse<String> answer = server.post(replication(instance, "/table-config-check"), """
                {"task_name": "task_1", "source_database_name": "shop", "is_create_task": true}""", "X-Dry-Run", "true");

        assertThatJson(answer.body()).node("task_name").isEqualTo("task_1");
        assertThat(server.eventsAfter(before)).isEmpty();
    }

    @Test
    void task_isStoredOnce_forAnIdempotencyKeyThatComesAgain() {
        long before = server.head();
        String body = """
                {"source_database_name": "shop", "is_create_task": "true"}""";
        String path = replication(instance, "/table-config-check");
        String first = server.post(path, body, "Idempotency-Key", "k-1").body();

        assertThat(server.post(path, body, "Idempotency-Key", "k-1").body()).isEqualTo(first);
        assertThat(server.eventsAfter(before)).containsExactly("taurusdb.sync-task-created");
    }
}
