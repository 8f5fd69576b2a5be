package io.chronoplane.api.ticdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.chronoplane.infra.config.LoggingSettings.Level;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The curl lines of the vendor's document, in its order.
class TicdcExamplesTest {

    private static final String JSON_TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}";

    @Test
    void theDocument_isAnsweredAsItSays(@TempDir Path directory) {
        try (CdcServer server = CdcServer.start(directory)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> server.get("health").statusCode() == 200);
            JsonNode status = server.ok(server.get("status"));
            assertThat(status.get("version").textValue()).isEqualTo("v7.2.0");
            assertThat(status.get("is_owner").booleanValue()).isTrue();
            assertThat(status.get("liveness").intValue()).isZero();
            assertThat(status.get("pid").longValue()).isEqualTo(ProcessHandle.current().pid());
            String capture = status.get("id").textValue();
            assertThat(server.get("health").body()).isEqualTo("{}");

            created(server.ok(server.curl(
                    "POST", "changefeeds", "{\"changefeed_id\":\"test5\",\"sink_uri\":\"blackhole://\"}")));
            server.given("test1");
            assertThat(server.send("DELETE", "changefeeds/test1", "").body()).isEqualTo("{}");
            assertThat(server.send("DELETE", "changefeeds/test1", "").body()).isEqualTo("{}");
            server.givenStopped("test1");
            HttpResponse<String> update = server.curl("PUT", "changefeeds/test1", "{\"target_ts\":32}");
            assertThat(update.statusCode()).isEqualTo(400);
            assertThat(update.body()).contains("CDC:ErrChangefeedUpdateRefused");

            JsonNode list = server.ok(server.get("changefeeds?state=normal"));
            assertThat(list.get("total").intValue()).isEqualTo(1);
            JsonNode item = list.get("items").get(0);
            assertThat(item.get("id").textValue()).isEqualTo("test5");
            assertThat(item.get("state").textValue()).isEqualTo("normal");
            assertThat(item.get("checkpoint_tso").isIntegralNumber()).isTrue();
            assertThat(item.get("checkpoint_time").textValue()).matches(JSON_TIME);
            assertThat(item.get("error").isNull()).isTrue();

            assertThat(server.ok(server.get("changefeeds/test1")).get("state").textValue()).isEqualTo("stopped");
            assertThat(server.send("POST", "changefeeds/test1/pause", "").body()).isEqualTo("{}");
            assertThat(server.send("POST", "changefeeds/test1/resume", "{}").body()).isEqualTo("{}");
            assertThat(server.ok(server.get("changefeeds/test1")).get("state").textValue()).isEqualTo("normal");

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            server.ok(server.get("processors")).get("items"))
                    .extracting(processor -> processor.get("changefeed_id").textValue())
                    .containsExactly("test1", "test5"));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(server.ok(
                                    server.get("processors/test5/" + capture))
                            .get("table_ids"))
                    .isNotEmpty());
            JsonNode captures = server.ok(server.get("captures"));
            assertThat(captures.get("total").intValue()).isEqualTo(1);
            assertThat(captures.get("items").get(0).get("id").textValue()).isEqualTo(capture);
            assertThat(captures.get("items").get(0).get("address").textValue()).isEqualTo("127.0.0.1:8300");

            assertThat(server.send("POST", "owner/resign", "").body()).isEqualTo("{}");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                JsonNode one = server.ok(server.get("captures")).get("items").get(0);
                assertThat(one.get("id").textValue()).isEqualTo(capture);
                assertThat(one.get("is_owner").booleanValue()).isTrue();
            });
            assertThat(server.curl("POST", "log", "{\"log_level\":\"debug\"}").body()).isEqualTo("{}");
            assertThat(server.levels).containsExactly(Level.DEBUG);
            assertThat(server.events())
                    .containsExactly(
                            "ticdc.changefeed-created",
                            "ticdc.changefeed-created",
                            "ticdc.changefeed-removed",
                            "ticdc.changefeed-created",
                            "ticdc.changefeed-paused",
                            "ticdc.changefeed-resumed");
        }
    }

    private static void created(JsonNode feed) {
        assertThat(feed.get("id").textValue()).isEqualTo("test5");
        assertThat(feed.get("sink_uri").textValue()).isEqualTo("blackhole://");
        assertThat(feed.get("state").textValue()).isEqualTo("normal");
        assertThat(feed.get("creator_version").textValue()).isEqualTo("v7.2.0");
        assertThat(feed.get("checkpoint_ts")).isEqualTo(feed.get("start_ts"));
        assertThat(feed.get("checkpoint_time").textValue()).matches(JSON_TIME);
        assertThat(feed.get("create_time").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)");
        assertThat(feed.has("target_ts")).isFalse();
        assertThat(feed.has("error")).isFalse();
        assertThat(feed.has("admin_job_type")).isFalse();
        JsonNode config = feed.get("config");
        assertThat(config.get("memory_quota").longValue()).isEqualTo(1L << 30);
        assertThat(config.get("sync_point_interval").longValue()).isEqualTo(600_000_000_000L);
        assertThat(config.at("/sink/csv/null").textValue()).isEqualTo("\\N");
        assertThat(config.at("/sink/send-all-bootstrap-at-start").booleanValue()).isFalse();
        assertThat(StreamSupport.stream(config.at("/filter/rules").spliterator(), false).map(JsonNode::textValue))
                .containsExactly("*.*");
    }
}
