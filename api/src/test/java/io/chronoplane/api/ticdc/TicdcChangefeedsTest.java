package io.chronoplane.api.ticdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changefeeds over the wire, and the requests of `cdc cli` as it sends them.
class TicdcChangefeedsTest {

    private static final int PHYSICAL = 18;
    private static final String PD = "\"pd_addrs\":null,\"ca_path\":\"\",\"cert_path\":\"\",\"key_path\":\"\",\"cert_allowed_cn\":null";

    @TempDir
    Path directory;

    private CdcServer server;

    @BeforeEach
    void start() {
        server = CdcServer.start(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// With the headers that every request of `cdc cli` has.
    private HttpResponse<String> cli(String method, String path, String body) {
        return server.http().send(server.http()
                .request(CdcServer.PREFIX + path)
                .header("Authorization", "Basic Og==")
                .header("X-client-version", "v7.2.0")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private long tso(String body) {
        JsonNode tso = server.ok(cli("POST", "tso", body));
        return (tso.get("timestamp").longValue() << PHYSICAL) + tso.get("logic_time").longValue();
    }

    @Test
    void timestamps_growFromCallToCall_andAreOver() {
        long before = tso("{}");
        server.given("f");
        long after = tso("{\"id\":0," + PD + "}");
        long again = tso("{\"id\":1," + PD + "}");
        assertThat(before).isLessThan(after);
        assertThat(after).isLessThan(again);
        long start = server.ok(server.get("changefeeds/f")).get("start_ts").longValue();
        assertThat(start).isBetween(before, after);
    }

    @Test
    void theCli_createsChangesAndRemovesAChangefeed() throws Exception {
        assertThat(server.ok(cli("GET", "status", "")).get("version").textValue()).isEqualTo("v7.2.0");
        long start = tso("{\"id\":0," + PD + "}");
        ObjectNode config = (ObjectNode) server.ok(cli("POST", "changefeeds", """
                {"namespace":"default","changefeed_id":"model","sink_uri":"blackhole://"}""")).get("config");
        JsonNode verified = server.ok(cli(
                "POST",
                "verify_table",
                "{" + PD + ",\"replica_config\":" + config + ",\"start_ts\":" + start
                        + ",\"sink_uri\":\"blackhole://\"}"));
        assertThat(verified.get("eligible_tables").get(0).get("table_name").textValue()).isEqualTo("changefeed");
        assertThat(verified.has("ineligible_tables")).isFalse();

        config.put("ignore_ineligible_table", true);
        JsonNode created = server.ok(cli(
                "POST",
                "changefeeds",
                "{" + PD + ",\"namespace\":\"default\",\"changefeed_id\":\"c\",\"start_ts\":" + start
                        + ",\"target_ts\":0,\"sink_uri\":\"blackhole://\",\"engine\":\"\",\"replica_config\":" + config
                        + "}"));
        assertThat(created.get("start_ts").longValue()).isEqualTo(start);
        assertThat(created.get("config")).isEqualTo(config);

        server.ok(cli("POST", "changefeeds/c/pause?namespace=default", ""));
        JsonNode got = server.ok(cli("GET", "changefeeds/c?namespace=default", ""));
        ObjectNode changed = (ObjectNode) got.get("config");
        changed.put("memory_quota", 1_234);
        JsonNode updated = server.ok(cli(
                "PUT",
                "changefeeds/c?namespace=default",
                "{" + PD + ",\"target_ts\":0,\"sink_uri\":\"\",\"replica_config\":" + changed + "}"));
        assertThat(updated.get("config")).isEqualTo(changed);
        assertThat(updated.get("checkpoint_ts")).isEqualTo(got.get("checkpoint_ts"));

        long now = tso("{\"id\":" + got.get("upstream_id") + "," + PD + "}");
        server.ok(cli(
                "POST", "changefeeds/c/resume?namespace=default", "{" + PD + ",\"overwrite_checkpoint_ts\":" + now + "}"));
        JsonNode resumed = server.ok(cli("GET", "changefeeds/c?namespace=default", ""));
        assertThat(resumed.get("state").textValue()).isEqualTo("normal");
        assertThat(resumed.get("start_ts").longValue()).isEqualTo(now);
        assertThat(resumed.get("checkpoint_ts").longValue()).isGreaterThanOrEqualTo(now);

        server.ok(cli("GET", "changefeeds/c?namespace=default", ""));
        server.ok(cli("DELETE", "changefeeds/c?namespace=default", ""));
        HttpResponse<String> gone = cli("GET", "changefeeds/c?namespace=default", "");
        assertThat(CdcServer.json(gone).get("error_msg").textValue()).contains("ErrChangeFeedNotExists");
        assertThat(server.ok(cli("GET", "changefeeds?namespace=default&state=all", ""))
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(server.ok(cli("GET", "unsafe/metadata?namespace=default&state=all", "")).get(0).get("key").textValue())
                .startsWith("/tidb/cdc/default/");
        assertThat(cli("POST", "unsafe/resolve_lock", "{\"region_id\":1,\"ts\":" + now + "," + PD + "}").body())
                .isEqualTo("{}");
        assertThat(cli("DELETE", "unsafe/service_gc_safepoint", "{\"id\":0," + PD + "}").body()).isEqualTo("{}");
    }

    @Test
    void aChangefeed_advancesThoughNothingHappens() {
        server.given("f");
        long first = server.ok(server.get("changefeeds/f")).get("checkpoint_ts").longValue();
        await().atMost(Duration.ofSeconds(20)).until(() -> server.ok(server.get("changefeeds/f"))
                        .get("checkpoint_ts")
                        .longValue()
                > first + (500L << PHYSICAL));
        JsonNode feed = server.ok(server.get("changefeeds/f"));
        assertThat(feed.get("resolved_ts").longValue()).isGreaterThanOrEqualTo(feed.get("checkpoint_ts").longValue());
        assertThat(server.events()).containsExactly("ticdc.changefeed-created");
    }

    @Test
    void aChangefeedWithATarget_finishesExactlyThere_andLeavesTheList() {
        long target = tso("{}") + (300L << PHYSICAL);
        server.ok(server.send(
                "POST",
                "changefeeds",
                "{\"changefeed_id\":\"f\",\"sink_uri\":\"blackhole://\",\"target_ts\":" + target + "}"));
        await().atMost(Duration.ofSeconds(20)).until(() -> server.ok(server.get("changefeeds/f"))
                .get("state")
                .textValue()
                .equals("finished"));
        JsonNode feed = server.ok(server.get("changefeeds/f"));
        assertThat(feed.get("checkpoint_ts").longValue()).isEqualTo(target);
        assertThat(feed.get("admin_job_type").intValue()).isEqualTo(4);
        assertThat(server.ok(server.get("changefeeds")).get("total").intValue()).isZero();
        assertThat(server.ok(server.get("changefeeds?state=finished")).get("total").intValue()).isEqualTo(1);
        assertThat(server.get("changefeeds?state=nonsense").body()).isEqualTo("{\"total\":0,\"items\":[]}");
    }

    @Test
    void aPartOfAConfiguration_changesNothingElse() {
        server.ok(server.send("POST", "changefeeds", """
                {"changefeed_id":"f","sink_uri":"blackhole://","unknown":1,
                 "Replica_Config":{"SINK":{"date_separator":"year"},"filter":{"rules":["a.*"]}}} trailing"""));
        server.ok(server.send("POST", "changefeeds/f/pause", ""));
        JsonNode updated = server.ok(server.send("PUT", "changefeeds/f", """
                {"replica_config":{"sink":{"encoder_concurrency":3},"sync_point_interval":"1m30s"}}"""));
        assertThat(updated.at("/config/sink/date_separator").textValue()).isEqualTo("year");
        assertThat(updated.at("/config/sink/encoder_concurrency").intValue()).isEqualTo(3);
        assertThat(updated.at("/config/filter/rules/0").textValue()).isEqualTo("a.*");
        assertThat(updated.at("/config/sync_point_interval").longValue()).isEqualTo(90_000_000_000L);
    }

    @Test
    void secrets_areNeverShown_andStayWhenTheirMaskComesBack() {
        HttpResponse<String> created = server.send("POST", "changefeeds", """
                {"changefeed_id":"f","sink_uri":"blackhole://me:hush1@h/?sasl-password=hush2&aa=bb",
                 "replica_config":{"sink":{"kafka_config":{"sasl_password":"hush3"}}}}""");
        JsonNode feed = server.ok(created);
        assertThat(feed.get("sink_uri").textValue()).isEqualTo("blackhole://me:xxxxx@h/?sasl-password=xxxxx&aa=bb");
        assertThat(feed.at("/config/sink/kafka_config/sasl_password").textValue()).isEqualTo("xxxxx");
        server.ok(server.send("POST", "changefeeds/f/pause", ""));
        HttpResponse<String> same = server.send(
                "PUT",
                "changefeeds/f",
                "{\"sink_uri\":" + feed.get("sink_uri") + ",\"replica_config\":" + feed.get("config") + "}");
        assertThat(same.body()).contains("changefeed config is the same with the old one");
        for (String path : new String[] {"changefeeds", "changefeeds/f", "changefeeds/f/meta_info", "unsafe/metadata"}) {
            assertThat(server.get(path).body()).doesNotContain("hush");
        }
        assertThat(created.body()).doesNotContain("hush");
    }

    @Test
    void aNamespace_hasChangefeedsOfItsOwn() {
        server.given("f");
        server.ok(server.send(
                "POST", "changefeeds", "{\"changefeed_id\":\"f\",\"namespace\":\"n\",\"sink_uri\":\"blackhole://\"}"));
        assertThat(server.ok(server.get("changefeeds?namespace=n")).get("total").intValue()).isEqualTo(1);
        server.ok(server.send("DELETE", "changefeeds/f?keyspace=n", ""));
        assertThat(server.ok(server.get("changefeeds?namespace=n")).get("total").intValue()).isZero();
        assertThat(server.ok(server.get("changefeeds")).get("total").intValue()).isEqualTo(1);
    }

    @Test
    void aDryRun_answersAsTheRealOneWould_andChangesNothing() {
        JsonNode tried = server.ok(dry("POST", "changefeeds", "{\"changefeed_id\":\"f\",\"sink_uri\":\"blackhole://\"}"));
        assertThat(tried.get("state").textValue()).isEqualTo("normal");
        assertThat(tried.get("checkpoint_ts")).isEqualTo(tried.get("start_ts"));
        assertThat(server.events()).isEmpty();

        server.givenStopped("f");
        JsonNode updated = server.ok(dry("PUT", "changefeeds/f", "{\"replica_config\":{\"memory_quota\":77}}"));
        assertThat(updated.at("/config/memory_quota").intValue()).isEqualTo(77);
        assertThat(server.ok(server.get("changefeeds/f")).at("/config/memory_quota").intValue()).isEqualTo(1 << 30);
        assertThat(server.events()).hasSize(2);
    }

    private HttpResponse<String> dry(String method, String path, String body) {
        return server.http().send(server.http()
                .request(CdcServer.PREFIX + path)
                .header("X-Dry-Run", "true")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void theOlderStatus_isThereToo() {
        assertThat(server.http().get("/status").body()).contains("\"is_owner\":");
    }

    @Test
    void aChangefeed_isNotSynced_whileItsLastChangeIsYoung_unlessTheCallerSaysSo() {
        server.given("f");
        assertThat(server.ok(server.get("changefeeds/f/synced")).get("synced").booleanValue()).isFalse();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode synced = server.ok(server.send("GET", "changefeeds/f/synced", """
                    {"replica_config":{"synced_status":{"synced_check_interval":0,"checkpoint_interval":15}}}"""));
            assertThat(synced.get("synced").booleanValue()).isTrue();
            assertThat(synced.get("info").textValue()).isEqualTo("Data syncing is finished");
        });
    }

    @Test
    void twoHundredChangefeeds_runAtOnce() {
        IntStream.range(0, 200).forEach(i -> server.given("f" + i));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        server.ok(server.get("processors")).get("total").intValue())
                .isEqualTo(200));
        long now = tso("{}");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        server.ok(server.get("changefeeds")).get("items"))
                .allMatch(item -> item.get("checkpoint_tso").longValue() > now));
        assertThat(server.get("health").body()).isEqualTo("{}");
    }
}
