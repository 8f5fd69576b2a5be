package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A dry run against the real run on a copy.
class DryRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Step(String operation, String body) {}

    /// Every operation that changes something, accepted and refused.
    private static final List<Step> STEPS = List.of(
            new Step("create_instance", Trial.instance("i-1")),
            new Step("create_instance", Trial.instance("i-1")),
            new Step("create_instance", "{\"instance_id\": \"\"}"),
            new Step("create_instance", "{ no json"),
            new Step("set_instance_status", "{\"instance_id\": \"i-1\", \"op\": \"SET_OVERDUE\"}"),
            new Step("set_instance_status", "{\"instance_id\": \"i-1\", \"op\": \"SET_OVERDUE\"}"),
            new Step("add_cluster", Trial.cluster("i-1", "c-1")),
            new Step("add_cluster", Trial.cluster("i-1", "c-1")),
            new Step("add_cluster", Trial.cluster("i-2", "c-1")),
            new Step("rename_cluster", """
                    {"instance_id": "i-1", "cluster": {"cluster_id": "c-1", "cluster_name": "other"}}"""),
            new Step("rename_cluster", """
                    {"instance_id": "i-1", "cluster": {"cluster_id": "c-1", "cluster_name": "other"}}"""),
            new Step("set_cluster_status", Trial.status("i-1", "c-1", "TO_RESUME")),
            new Step("set_cluster_status", Trial.status("i-1", "c-1", "SUSPENDED")),
            new Step("drop_instance", "{\"instance_id\": \"i-1\"}"),
            new Step("drop_cluster", """
                    {"cloud_unique_id": "1:i-1:c-1", "cluster": {"cluster_id": "c-1"}}"""),
            new Step("drop_cluster", """
                    {"cloud_unique_id": "1:i-1:c-1", "cluster": {"cluster_id": "c-1"}}"""),
            new Step("drop_instance", "{\"instance_id\": \"i-1\"}"),
            new Step("drop_instance", "{\"instance_id\": \"i-1\"}"),
            new Step("create_instance", Trial.instance("i-2")),
            new Step("rename_instance", "{\"instance_id\": \"i-2\", \"name\": \"other\"}"),
            new Step("enable_instance_sse", "{\"instance_id\": \"i-2\"}"),
            new Step("disable_instance_sse", "{\"instance_id\": \"i-2\"}"),
            new Step("add_obj_info", """
                    {"cloud_unique_id": "1:i-2:n", "obj": {"ak": "canary-1", "sk": "canary-2", "bucket": "b2",
                     "prefix": "p", "endpoint": "e", "region": "r"}}"""),
            new Step("legacy_update_ak_sk", """
                    {"cloud_unique_id": "1:i-2:n", "obj": {"id": "1", "ak": "canary-3", "sk": "canary-4"}}"""),
            new Step("alter_obj_info", """
                    {"cloud_unique_id": "1:i-2:n", "obj": {"id": "1", "ak": "canary-5", "sk": "canary-6"}}"""),
            new Step("update_ak_sk", """
                    {"instance_id": "i-2", "ram_user": {"user_id": "u", "ak": "canary-7", "sk": "canary-8"}}"""),
            new Step("alter_ram_user", """
                    {"instance_id": "i-2", "ram_user": {"user_id": "u", "ak": "canary-7", "sk": "canary-8"}}"""),
            new Step("update_ak_sk", """
                    {"instance_id": "i-2", "ram_user": {"user_id": "u", "ak": "canary-9", "sk": "canary-0"}}"""),
            new Step("create_instance", "{\"instance_id\": \"i-3\", \"name\": \"n\", \"user_id\": \"u\"}"),
            new Step("add_s3_vault", """
                    {"cloud_unique_id": "1:i-3:n", "vault": {"name": "cold", "obj_info": {"ak": "canary-a",
                     "sk": "canary-b", "bucket": "b", "prefix": "/p/", "endpoint": "e", "region": "r",
                     "provider": "S3"}}, "set_as_default_storage_vault": true}"""),
            new Step("add_hdfs_vault", """
                    {"cloud_unique_id": "1:i-3:n", "vault": {"name": "archive", "hdfs_info": {"build_conf": {
                     "fs_name": "hdfs://h:4007/", "user": "hadoop"}, "prefix": "q"}}}"""),
            new Step("alter_s3_vault", """
                    {"cloud_unique_id": "1:i-3:n", "vault": {"name": "cold", "alter_name": "colder",
                     "obj_info": {"ak": "canary-c", "sk": "canary-d"}}}"""),
            new Step("drop_hdfs_vault", "{\"cloud_unique_id\": \"1:i-3:n\", \"vault\": {\"name\": \"archive\"}}"),
            new Step("drop_s3_vault", "{\"cloud_unique_id\": \"1:i-3:n\", \"vault\": {\"name\": \"colder\"}}"),
            new Step("create_instance", Trial.instance("i-4")),
            new Step("add_cluster", Trial.cluster("i-4", "c-1")),
            new Step("add_node", node("")),
            new Step("add_node", node("")),
            new Step("decommission_node", node("")),
            new Step("notify_decommissioned", node("")),
            new Step("drop_node", node("")),
            new Step("drop_node", node("")),
            new Step("update_cluster_mysql_user_name", node(", \"mysql_user_name\": [\"me\"]")),
            new Step("update_cluster_endpoint", node(", \"public_endpoint\": \"p\", \"private_endpoint\": \"q\"")),
            new Step("alter_vcluster_info", node("")));

    private static String node(String more) {
        return """
                {"instance_id": "i-4", "cluster": {"cluster_id": "c-1", "cluster_name": "c_1", "type": "COMPUTE",
                 "nodes": [{"cloud_unique_id": "1:i-4:n2", "ip": "10.0.0.2", "heartbeat_port": 9050}]%s}}"""
                .formatted(more);
    }


    @Test
    void answer_isThatOfTheRealRun_forEveryOperation() {
        try (Trial tried = new Trial();
                Trial copy = new Trial()) {
            for (Step step : STEPS) {
                HttpResponse<String> dry = tried.put(step.operation(), step.body(), "X-Dry-Run", "true");
                HttpResponse<String> real = copy.put(step.operation(), step.body());

                assertThat(dry.statusCode()).as("%s", step).isEqualTo(real.statusCode());
                assertThat(dry.body()).as("%s", step).isEqualTo(real.body());
                assertThat(dry.headers().firstValue("content-type"))
                        .isEqualTo(real.headers().firstValue("content-type"));
                assertThat(dry.headers().firstValue("X-Position")).isEmpty();
                assertThat(dry.headers().firstValue("X-Dry-Run")).contains("true");
                tried.put(step.operation(), step.body());
            }
        }
    }

    @Test
    void nothing_isWritten_forAnyOperation() {
        try (Trial tried = new Trial()) {
            for (Step step : STEPS) {
                List<String> log = fingerprint(tried.log());
                List<String> views = views(tried);

                tried.put(step.operation(), step.body(), "X-Dry-Run", "true");
                tried.put(step.operation(), step.body(), "X-Dry-Run", "true", "Accept", Trial.DRY_RUN_JSON);

                assertThat(fingerprint(tried.log())).as("%s", step).isEqualTo(log);
                assertThat(views(tried)).as("%s", step).isEqualTo(views);
                tried.put(step.operation(), step.body());
            }
            assertThat(tried.log()).hasSizeGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void eventsAndViews_areThoseOfTheRealRun_whenTheClientAcceptsThem() throws IOException {
        try (Trial tried = new Trial()) {
            for (Step step : STEPS) {
                HttpResponse<String> dry =
                        tried.put(step.operation(), step.body(), "X-Dry-Run", "true", "Accept", Trial.DRY_RUN_JSON);
                long before = tried.node().log().head();
                HttpResponse<String> real = tried.put(step.operation(), step.body());
                List<StoredEvent> written = tried.node().log().read(before, 100);

                assertThat(dry.headers().firstValue("content-type")).contains(Trial.DRY_RUN_JSON);
                assertThat(dry.statusCode()).as("%s", step).isEqualTo(real.statusCode());
                assertThat(dry.body()).doesNotContain("canary");
                JsonNode foretold = JSON.readTree(dry.body());
                assertThat(foretold.at("/answer/body").asText()).isEqualTo(real.body());
                assertThat(foretold.at("/outcome").asText().equals("accepted")).isEqualTo(real.statusCode() == 200);
                assertThat(foretold.get("events")).as("%s", step).hasSize(written.size());
                for (int i = 0; i < written.size(); i++) {
                    JsonNode event = foretold.get("events").get(i);
                    assertThat(event.get("type").asText()).isEqualTo(written.get(i).type());
                    assertThat(event.get("payload")).isEqualTo(masked(written.get(i)));
                }
                for (JsonNode view : foretold.get("views")) {
                    assertThat(view.get("view")).as("%s", step).isEqualTo(shown(tried, view));
                }
                assertThat(foretold.get("views").isEmpty()).isEqualTo(written.isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "TRUE", "", "true,true"})
    void anythingElse_isRefusedInTheVendorsFormat(String value) {
        try (Trial tried = new Trial()) {
            HttpResponse<String> answer = tried.put("create_instance", Trial.instance("i-1"), "X-Dry-Run", value);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("\"code\": \"INVALID_ARGUMENT\"")
                    .contains("X-Dry-Run must be true or false");
            assertThat(tried.log()).isEmpty();
        }
    }

    @Test
    void mutation_isCarriedOut_forFalse() {
        try (Trial tried = new Trial()) {
            HttpResponse<String> answer = tried.put("create_instance", Trial.instance("i-1"), "X-Dry-Run", "false");

            assertThat(answer.headers().firstValue("X-Position")).contains("1");
            assertThat(tried.log()).hasSize(1);
        }
    }

    @Test
    void read_ignoresIt() {
        try (Trial tried = new Trial()) {
            tried.put("create_instance", Trial.instance("i-1"));
            String read = "get_instance?instance_id=i-1";

            assertThat(tried.get(read, "X-Dry-Run", "what?").body()).isEqualTo(tried.get(read).body());
        }
    }

    private static List<String> fingerprint(List<StoredEvent> log) {
        return log.stream().map(event -> event.position() + new String(event.hash(), StandardCharsets.ISO_8859_1)).toList();
    }

    private static List<String> views(Trial tried) {
        return Stream.of("i-1", "i-2", "i-3", "i-4").map(id -> tried.get("get_instance?instance_id=" + id).body()).toList();
    }

    private static JsonNode masked(StoredEvent event) throws IOException {
        String sealed = new String(event.payload(), StandardCharsets.UTF_8);
        return JSON.readTree(sealed.replaceAll("\"v1\\.[A-Za-z0-9_-]+\"", "\"******\""));
    }

    private static JsonNode shown(Trial tried, JsonNode foretold) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (Projection<?> projection : DorisMetaViews.queries().projections()) {
            if (projection.name().equals(foretold.get("projection").asText())) {
                found.add(shown(tried, projection, Tag.parse(foretold.get("entity").asText()).id()));
            }
        }
        return found.getFirst();
    }

    private static <V> JsonNode shown(Trial tried, Projection<V> projection, String id) throws IOException {
        V view = tried.node().views().view(projection, id).orElse(null);
        return view == null
                ? JSON.nullNode()
                : JSON.readTree(new JsonCodec().write(view, projection.type(), Mask.INSTANCE));
    }
}
