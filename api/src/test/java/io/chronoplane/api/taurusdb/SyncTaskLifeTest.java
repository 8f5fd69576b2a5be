package io.chronoplane.api.taurusdb;

import static io.chronoplane.api.taurusdb.TaurusServer.PROJECT;
import static io.chronoplane.api.taurusdb.TaurusServer.SOURCE;
import static io.chronoplane.api.taurusdb.TaurusServer.json;
import static io.chronoplane.api.taurusdb.TaurusServer.must;
import static io.chronoplane.api.taurusdb.TaurusServer.replication;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chronoplane.infra.node.NodeStorage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncTaskLifeTest {

    private static final String NAMED = "{\"task_name\": \"task_1\"}";

    private final TaurusServer server = TaurusServer.start();
    private final String instance = server.givenInstance(1);

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> start() {
        return server.post(replication(instance, ""), """
                {"source_instance_id": "%s", "source_database": "shop", "target_database": "shop_copy",
                 "task_name": "task_1"}""".formatted(SOURCE));
    }

    private String job(String jobId) {
        return json(must(server.get("/v3/" + PROJECT + "/jobs?id=" + jobId))).at("/job/status").textValue();
    }

    private static String jobId(HttpResponse<String> answer) {
        return json(must(answer)).path("job_id").textValue();
    }

    @Test
    void start_runsUntilTheTaskIsIncremental_andFailsForADeletedOne() {
        server.givenTask(instance, "task_1");
        String start = jobId(start());
        assertThat(server.stage(instance, "task_1")).isEqualTo("full");
        assertThat(job(start)).isEqualTo("Running");

        String deletion = jobId(server.send("DELETE", replication(instance, ""), NAMED));
        assertThat(job(start)).isEqualTo("Failed");
        assertThat(job(deletion)).isEqualTo("Completed");
        assertThat(server.stage(instance, "task_1")).isEmpty();
        server.givenTask(instance, "task_1");
        assertThat(server.stage(instance, "task_1")).isEqualTo("wait");
    }

    @Test
    void pause_keepsTheStage_toWhichResumeReturns() {
        server.givenTask(instance, "task_1");
        String start = jobId(start());
        assertThat(job(jobId(server.post(replication(instance, "/pause"), NAMED)))).isEqualTo("Completed");
        assertThat(server.stage(instance, "task_1")).isEqualTo("paused");
        must(server.post(replication(instance, "/resume"), NAMED));
        assertThat(server.stage(instance, "task_1")).isEqualTo("full");
        assertThat(job(start)).isEqualTo("Running");
    }

    @Test
    void resumedTask_becomesIncremental_andItsStartIsCompleted() {
        try (TaurusServer quick = TaurusServer.start(Duration.ofMillis(600))) {
            String there = quick.givenInstance(1);
            quick.givenTask(there, "task_1");
            String start = jobId(quick.post(replication(there, ""), NAMED));
            must(quick.post(replication(there, "/pause"), NAMED));
            must(quick.post(replication(there, "/resume"), NAMED));
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(quick.stage(there, "task_1")).isEqualTo("incremental"));
            JsonNode job = json(must(quick.get("/v3/" + PROJECT + "/jobs?id=" + start))).path("job");
            assertThat(job.path("status").textValue()).isEqualTo("Completed");
            assertThat(job.path("ended").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000");
        }
    }

    @Test
    void startedTask_becomesIncremental_afterARestartToo() {
        NodeStorage storage = NodeStorage.memory();
        String there;
        try (TaurusServer first = TaurusServer.start(TaurusServer.NEVER, storage)) {
            there = first.givenInstance(1);
            first.givenTask(there, "task_1");
            must(first.post(replication(there, ""), NAMED));
        }
        try (TaurusServer second = TaurusServer.start(Duration.ZERO, storage)) {
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(second.stage(there, "task_1")).isEqualTo("incremental"));
            assertThat(second.eventsAfter(3)).containsExactly("taurusdb.sync-task-stage-reached");
        }
    }

    @Test
    void name_isGivenOnce_forManyWhoWantItAtOnce() {
        long before = server.head();
        String body = """
                {"task_name": "task_1", "source_database_name": "shop", "is_create_task": "true"}""";
        List<Integer> statuses = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> server.check(instance, body).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(200).hasSize(16);
        assertThat(server.eventsAfter(before)).containsExactly("taurusdb.sync-task-created");
    }

    @ParameterizedTest
    @CsvSource({"POST, /pause", "POST, /resume"})
    void change_isNotAllowed_inTheWrongStage(String method, String operation) {
        server.givenTask(instance, "task_1");
        long before = server.head();
        HttpResponse<String> answer = server.send(method, replication(instance, operation), NAMED);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThatJson(answer.body()).node("error_code").isEqualTo("DBS.200086");
        assertThat(server.eventsAfter(before)).isEmpty();
    }

    @Test
    void start_isNotAllowed_twice_norWithOtherDatabases() {
        server.givenTask(instance, "task_1");
        HttpResponse<String> other = server.post(replication(instance, ""), """
                {"source_database": "another", "task_name": "task_1"}""");
        assertThatJson(other.body()).node("error_code").isEqualTo("DBS.280001");
        must(start());
        assertThatJson(start().body()).node("error_code").isEqualTo("DBS.200086");
    }

    @Test
    void list_isCut_byOffsetAndLimit() {
        for (String name : new String[] {"task_a", "task_b", "task_c"}) {
            server.givenTask(instance, name);
        }
        JsonNode page = json(must(server.get(replication(instance, "?offset=1&limit=1"))));
        assertThat(page.path("total_count").isTextual()).isTrue();
        assertThat(page.path("total_count").textValue()).isEqualTo("3");
        assertThat(page.path("replications")).hasSize(1);
        assertThat(page.at("/replications/0/task_name").textValue()).isEqualTo("task_b");
        assertThat(page.at("/replications/0/percentage").isTextual()).isTrue();
    }

    @Test
    void modification_replacesWhatItGives_andLeavesTheRest() {
        server.givenTask(instance, "task_1");
        HttpResponse<String> answer = server.send("PUT", replication(instance, ""), """
                {"task_name": "task_1", "db_configs": [{"param_name": "sync_view", "value": "true"}],
                 "table_repl_config": {"repl_type": "exclude_tables", "repl_scope": "part", "tables": ["log"]}}""");
        assertThat(job(jobId(answer))).isEqualTo("Completed");

        String shown = must(server.get(replication(instance, "/configuration?task_name=task_1"))).body();
        assertThatJson(shown).isEqualTo("""
                {"source_instance_id": "%s", "source_node_id": "", "target_database_name": "shop_copy",
                 "database_info": {"database_name": "shop", "databaseName": "shop",
                  "db_config_check_results":
                   [{"param_name": "sync_view", "value": "true", "check_result": "success"}],
                  "dbCfgCheckResults": [{"param_name": "sync_view", "value": "true", "check_result": "success"}]},
                 "table_infos": [{"table_name": "orders", "table_config": "order by id", "check_result": "success"}],
                 "table_repl_config": {"repl_type": "exclude_tables", "repl_scope": "part", "tables": ["log"]},
                 "new_table_repl_config": {"repl_type": "exclude_tables", "repl_scope": "part", "tables": ["log"]},
                 "is_tables_change": false, "last_error_of_alter_table": ""}""".formatted(SOURCE));
    }

    @Test
    void modification_changesNothing_forATableOrAParameterThatFails() {
        server.givenTask(instance, "task_1");
        long before = server.head();
        HttpResponse<String> table = server.send("PUT", replication(instance, ""), """
                {"task_name": "task_1", "tables_configs": [{"table_name": "orders", "table_config": "oops"}]}""");
        assertThatJson(table.body()).node("tbl_config_check_results[0].check_result").isEqualTo("failed");
        assertThatJson(table.body()).node("job_id").isAbsent();
        HttpResponse<String> parameter = server.send("PUT", replication(instance, ""), """
                {"task_name": "task_1", "db_configs": [{"param_name": "sync_view", "value": "?"}]}""");
        assertThatJson(parameter.body()).node("source_db_config_check_results[0].check_result").isEqualTo("fail");
        assertThat(server.eventsAfter(before)).isEmpty();
    }

    @Test
    void wholeInstance_needsBothDatabasesToBeCalledAll() {
        server.givenTask(instance, "task_1");
        String whole = """
                {"task_name": "task_1", "is_instance_level_sync": "true", "database_repl_scope": "all",
                 "source_database_name": "%s", "target_database_name": "ALL"}""";
        assertThat(server.send("PUT", replication(instance, ""), whole.formatted("shop")).statusCode()).isEqualTo(400);
        must(server.send("PUT", replication(instance, ""), whole.formatted("ALL")));
    }

    @Test
    void read_answersAsOfAMoment() {
        server.givenTask(instance, "task_1");
        long then = server.head();
        must(server.send("DELETE", replication(instance, ""), NAMED));
        HttpResponse<String> past = server.get(replication(instance, ""), "X-As-Of", Long.toString(then));

        assertThatJson(past.body()).node("replications[0].task_name").isEqualTo("task_1");
        assertThat(server.stage(instance, "task_1")).isEmpty();
    }

    @Test
    void task_hasAHistory_underOurOwnApi() {
        server.givenTask(instance, "task_1");
        must(start());
        assertThat(server.http()
                        .get("/control/v1/entities/taurusdb/sync-task/" + instance + "%2Ftask_1/history")
                        .body())
                .contains("taurusdb.sync-task-created", "taurusdb.sync-task-started");
    }

    @Test
    void password_isNowhere() {
        assertThat(server.logText()).contains("htap-1").doesNotContain("canary-pwd");
    }

    @Test
    void registeringATableAgain_changesNothing() {
        server.givenTable("shop", "orders", "id", "id", "bigint");
        long before = server.head();
        server.givenTable("shop", "orders", "id", "id", "bigint");
        assertThat(server.eventsAfter(before)).isEmpty();
        server.givenTable("shop", "orders", "", "id", "bigint");
        assertThat(server.eventsAfter(before)).containsExactly("taurusdb.source-table-registered");
    }
}
