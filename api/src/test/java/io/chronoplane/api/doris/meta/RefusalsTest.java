package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.NodeStorage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who tried what, and why it was refused.
class RefusalsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUEST = "X-Request-Id";

    @TempDir
    Path directory;

    @Test
    void refusal_isExplained_byTheStateItMet() throws IOException {
        try (Trial trial = new Trial()) {
            trial.put("create_instance", Trial.instance("i-1"));
            trial.put("add_cluster", Trial.cluster("i-1", "c-1"));
            trial.put("set_cluster_status", Trial.status("i-1", "c-1", "SUSPENDED"), REQUEST, "r-before");
            trial.put("set_cluster_status", Trial.status("i-1", "c-1", "NORMAL"), REQUEST, "r-refused");
            trial.put("set_cluster_status", Trial.status("i-1", "c-1", "TO_RESUME"));

            HttpResponse<String> answer = trial.control("refusals/r-refused");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("canary").contains("******");
            JsonNode why = JSON.readTree(answer.body());
            assertThat(why.get("code").asText()).isEqualTo("cluster-status-move-refused");
            assertThat(why.get("rule").asText())
                    .isEqualTo("A cluster moves between statuses only as its status machine allows.");
            assertThat(why.get("legal_moves")).singleElement().satisfies(move ->
                    assertThat(move.asText()).isEqualTo("TO_RESUME"));
            assertThat(why.at("/facts/from").asText()).isEqualTo("SUSPENDED");
            assertThat(why.get("surface").asText()).isEqualTo("doris.meta/set_cluster_status");
            assertThat(why.get("actor").asText()).isEqualTo("token");
            assertThat(why.at("/command/type").asText()).isEqualTo("SetClusterStatus");
            JsonNode met = why.get("met").get(0);
            assertThat(met.get("entity").asText()).isEqualTo("instance=i-1");
            assertThat(met.at("/views/doris.meta.instance").toString()).contains("SUSPENDED").doesNotContain("TO_RESUME");
            assertThat(met.at("/led_here_by/position").asLong()).isEqualTo(3);
            assertThat(met.at("/led_here_by/type").asText()).isEqualTo("doris.meta.cluster-status-changed");
            assertThat(met.at("/led_here_by/request_id").asText()).isEqualTo("r-before");
            assertThat(trial.log()).hasSize(4);
        }
    }

    @Test
    void secrets_areMasked_inTheCommandAndItsReasons() {
        try (Trial trial = new Trial()) {
            trial.put("create_instance", Trial.instance("i-1"));
            trial.put("create_instance", Trial.instance("i-1"), REQUEST, "r-1");

            assertThat(trial.control("refusals/r-1").body()).contains("instance-id-taken").doesNotContain("canary");
            assertThat(trial.control("refusals").body()).contains("******").doesNotContain("canary");
        }
    }

    @Test
    void list_isFilteredAndPaged_newestFirst() throws IOException {
        try (Trial trial = new Trial()) {
            trial.put("create_instance", Trial.instance("i-1"));
            for (int i = 0; i < 5; i++) {
                trial.put("create_instance", Trial.instance("i-1"), REQUEST, "taken-" + i);
                trial.put("drop_instance", "{\"instance_id\": \"i-9\"}", REQUEST, "unknown-" + i);
            }

            JsonNode first = JSON.readTree(trial.control("refusals?entity=instance%3Di-1&limit=3").body());
            JsonNode second = JSON.readTree(trial.control("refusals?entity=instance%3Di-1&limit=3&cursor="
                            + first.get("next_cursor").asText())
                    .body());

            assertThat(first.get("refusals")).extracting(one -> one.get("request_id").asText())
                    .containsExactly("taken-4", "taken-3", "taken-2");
            assertThat(second.get("refusals")).extracting(one -> one.get("request_id").asText())
                    .containsExactly("taken-1", "taken-0");
            assertThat(second.has("next_cursor")).isFalse();
            for (String filter : new String[] {
                "code=instance-unknown", "entity=instance%3Di-9", "request_id=unknown-2"
            }) {
                assertThat(JSON.readTree(trial.control("refusals?" + filter).body()).get("refusals"))
                        .as(filter)
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.get("code").asText()).isEqualTo("instance-unknown"));
            }
            for (String filter : new String[] {"actor=nobody", "system=none", "from=2099-01-01T00:00:00Z", "to=2000-01-01T00:00:00Z"}) {
                assertThat(JSON.readTree(trial.control("refusals?" + filter).body()).get("refusals")).as(filter).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "from=yesterday", "cursor=-1"})
    void wrongParameter_isAProblem(String query) {
        try (Trial trial = new Trial()) {
            HttpResponse<String> answer = trial.control("refusals?" + query);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }

    @Test
    void unknownRequest_isNotFound() {
        try (Trial trial = new Trial()) {
            assertThat(trial.control("refusals/r-none").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void dryRun_leavesNoRecord() throws IOException {
        try (Trial trial = new Trial()) {
            trial.put("drop_instance", "{\"instance_id\": \"i-9\"}", "X-Dry-Run", "true");

            assertThat(JSON.readTree(trial.control("refusals").body()).get("refusals")).isEmpty();
        }
    }

    @Test
    void record_outlivesAnOrderlyRestart() throws IOException {
        try (Trial trial = new Trial(NodeStorage.h2(H2Database.at(directory.resolve("log"))))) {
            trial.put("drop_instance", "{\"instance_id\": \"i-9\"}", REQUEST, "r-1");
        }
        try (Trial trial = new Trial(NodeStorage.h2(H2Database.at(directory.resolve("log"))))) {
            trial.put("drop_instance", "{\"instance_id\": \"i-9\"}", REQUEST, "r-2");

            assertThat(JSON.readTree(trial.control("refusals").body()).get("refusals"))
                    .extracting(one -> one.get("request_id").asText())
                    .containsExactly("r-2", "r-1");
            assertThat(trial.control("refusals/r-1").body()).contains("instance-unknown");
        }
    }
}
