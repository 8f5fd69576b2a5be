package io.chronoplane.api.ticdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.ticdc.sink.Outbound;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad input is refused in the vendor's words, and changes nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicdcRefusalsTest {

    private CdcServer server;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = CdcServer.start(directory);
        server.given("runs");
        server.givenStopped("rests");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock = """
            ~~ | ErrAPIInvalidParam | invalid api parameter: EOF
            [] | ErrAPIInvalidParam | invalid api parameter:
            {"sink_uri": | ErrAPIInvalidParam | invalid api parameter:
            {"sink_uri":1} | ErrAPIInvalidParam | field sink_uri of type string
            {"start_ts":-1} | ErrAPIInvalidParam | of type uint64
            {"start_ts":1.5} | ErrAPIInvalidParam | of type uint64
            {"start_ts":"1"} | ErrAPIInvalidParam | of type uint64
            {"start_ts":true} | ErrAPIInvalidParam | of type uint64
            {"start_ts":18446744073709551616} | ErrAPIInvalidParam | of type uint64
            {"replica_config":[]} | ErrAPIInvalidParam | of type object
            {"replica_config":{"case_sensitive":1}} | ErrAPIInvalidParam | case_sensitive
            {"replica_config":{"sink":{"protocol":1}}} | ErrAPIInvalidParam | sink.protocol
            {"replica_config":{"sync_point_interval":"x"}} | ErrAPIInvalidParam | time: invalid duration
            {"pd_addrs":["http://pd:2379"],"sink_uri":"blackhole://"} | ErrAPIGetPDClientFailed | please recheck
            {} | ErrSinkURIInvalid | sink uri invalid 'sink_uri is empty, cannot create a changefeed without sink_uri'
            {"sink_uri":"blackhole://","changefeed_id":"a_b"} | ErrAPIInvalidParam | invalid changefeed_id: a_b
            {"sink_uri":"blackhole://","changefeed_id":"-a"} | ErrAPIInvalidParam | invalid changefeed_id: -a
            {"sink_uri":"blackhole://","namespace":"a.b"} | ErrAPIInvalidParam | invalid namespace: a.b
            {"sink_uri":"blackhole://","changefeed_id":"runs","start_ts":1} | ErrChangeFeedAlreadyExists | already exists, runs
            {"sink_uri":"blackhole://","start_ts":18446744073709551615} | ErrAPIInvalidParam | invalid start-ts 18446744073709551615, larger than current tso
            {"sink_uri":"blackhole://","start_ts":100,"target_ts":1} | ErrStartTsBeforeGC | because start-ts 100 is earlier than or equal to GC safepoint at
            {"sink_uri":"::","target_ts":1} | ErrTargetTsBeforeStartTs | target-ts 1 is earlier than start-ts
            {"sink_uri":"no-scheme"} | ErrSinkURIInvalid | missing protocol scheme
            {"sink_uri":"gopher://x/"} | ErrSinkURIInvalid | the sink scheme (gopher) is not supported
            {"sink_uri":"kafka://::1/t?protocol=canal-json"} | ErrSinkURIInvalid | not valid IPv6 address
            {"sink_uri":"kafka://b/t"} | ErrSinkUnknownProtocol | unknown '' message protocol
            {"sink_uri":"kafka://b/t?protocol=csv"} | ErrSinkUnknownProtocol | unknown 'csv' message protocol
            {"sink_uri":"mysql://b/?protocol=canal-json"} | ErrSinkURIInvalid | protocol canal-json is incompatible with mysql scheme
            {"sink_uri":"kafka://b/t?protocol=canal-json&transaction-atomicity=table"} | ErrSinkURIInvalid | table level atomicity is not supported by kafka scheme
            {"sink_uri":"file:///tmp/x?protocol=csv","replica_config":{"sink":{"date_separator":"hour"}}} | ErrSinkInvalidConfig | CDC:ErrStorageSinkInvalidDateSeparator
            {"sink_uri":"file:///tmp/x?protocol=csv","replica_config":{"sink":{"csv":{"quote":"ab"}}}} | ErrSinkInvalidConfig | csv config quote contains more than one character
            {"sink_uri":"file:///tmp/x?protocol=csv","replica_config":{"sink":{"csv":{"delimiter":""}}}} | ErrSinkInvalidConfig | csv config delimiter cannot be empty
            {"sink_uri":"file:///tmp/x?protocol=csv","replica_config":{"enable_sync_point":true}} | ErrSinkURIInvalid | not supported with syncpoint enabled
            {"sink_uri":"blackhole://","replica_config":{"consistent":{"level":"x"}}} | ErrInvalidReplicaConfig | consistent.level
            {"sink_uri":"blackhole://","replica_config":{"enable_sync_point":true,"sync_point_interval":"29s"}} | ErrInvalidReplicaConfig | The SyncPointInterval:29s must be larger than 30s
            {"sink_uri":"blackhole://","replica_config":{"enable_sync_point":true,"sync_point_retention":"59m"}} | ErrInvalidReplicaConfig | The SyncPointRetention:59m0s must be larger than 1h0m0s
            {"sink_uri":"blackhole://","replica_config":{"changefeed_error_stuck_duration":"1m"}} | ErrInvalidReplicaConfig | The ChangefeedErrorStuckDuration:60.000000 must be larger than 1800.000000 Seconds
            {"sink_uri":"blackhole://","replica_config":{"filter":{"rules":["nodot"]}}} | ErrFilterRuleInvalid | filter rule is invalid nodot
            {"sink_uri":"blackhole://","replica_config":{"filter":{"rules":["@file"]}}} | ErrFilterRuleInvalid | filter rule is invalid @file
            {"sink_uri":"blackhole://","replica_config":{"filter":{"event_filters":[{"matcher":["*.*"],"ignore_event":["Insert"]}]}}} | ErrInvalidIgnoreEventType | invalid ignore event type: 'Insert'
            {"sink_uri":"blackhole://","replica_config":{"filter":{"event_filters":[{"matcher":["ticdc.changefeed"],"ignore_insert_value_expr":"id ="}]}}} | ErrInvalidFilterExpression | id =
            {"sink_uri":"blackhole://","replica_config":{"sink":{"dispatchers":[{"matcher":["*.*"],"topic":"a b"}]}}} | ErrKafkaTopicExprInvalid | invalid topic expression: a b
            """)
    void aChangefeed_isNotCreated_whenItIsWrong(String body, String code, String message) {
        List<String> before = server.events();
        refused(server.send("POST", "changefeeds", body), 400, code, message);
        assertThat(server.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock = """
            PUT | changefeeds/a_b | {} | 400 | ErrAPIInvalidParam | invalid changefeed_id: a_b
            PUT | changefeeds/none | {} | 400 | ErrChangeFeedNotExists | changefeed not exists, default/none
            PUT | changefeeds/runs | not json | 400 | ErrChangefeedUpdateRefused | can only update changefeed config when it is stopped or failed
            PUT | changefeeds/rests | not json | 400 | ErrAPIInvalidParam | invalid api parameter
            PUT | changefeeds/rests | {"target_ts":32} | 400 | ErrChangefeedUpdateRefused | can not update target_ts:32 less than start_ts:
            PUT | changefeeds/rests | {} | 400 | ErrChangefeedUpdateRefused | changefeed config is the same with the old one, do nothing
            PUT | changefeeds/rests | {"sink_uri":"gopher://x/"} | 400 | ErrChangefeedUpdateRefused | CDC:ErrSinkURIInvalid
            PUT | changefeeds/rests | {"replica_config":{"filter":{"rules":["x"]}}} | 400 | ErrChangefeedUpdateRefused | CDC:ErrFilterRuleInvalid
            GET | changefeeds/a_b | ~~ | 400 | ErrAPIInvalidParam | invalid changefeed_id: a_b
            GET | changefeeds/none | ~~ | 400 | ErrChangeFeedNotExists | changefeed not exists, default/none
            GET | changefeeds/runs?namespace=other | ~~ | 400 | ErrChangeFeedNotExists | changefeed not exists, other/runs
            GET | changefeeds?namespace=a.b | ~~ | 400 | ErrAPIInvalidParam | invalid namespace: a.b
            GET | changefeeds/none/status | ~~ | 400 | ErrChangeFeedNotExists | default/none
            GET | changefeeds/none/synced | ~~ | 400 | ErrChangeFeedNotExists | default/none
            DELETE | changefeeds/a_b | ~~ | 400 | ErrAPIInvalidParam | invalid changefeed_id: a_b
            POST | changefeeds/none/pause | ~~ | 400 | ErrChangeFeedNotExists | default/none
            POST | changefeeds/none/resume | not json | 400 | ErrChangeFeedNotExists | default/none
            POST | changefeeds/rests/resume | not json | 400 | ErrAPIInvalidParam | invalid api parameter
            POST | changefeeds/rests/resume | {"overwrite_checkpoint_ts":18446744073709551615} | 400 | ErrAPIInvalidParam | invalid checkpoint-ts 18446744073709551615, larger than current tso
            POST | changefeeds/rests/resume | {"overwrite_checkpoint_ts":100} | 400 | ErrStartTsBeforeGC | earlier than or equal to GC safepoint
            GET | processors/a_b/x | ~~ | 400 | ErrAPIInvalidParam | invalid changefeed_id: a_b
            GET | processors/runs/x_y | ~~ | 400 | ErrAPIInvalidParam | invalid capture_id: x_y
            GET | processors/none/x | ~~ | 400 | ErrChangeFeedNotExists | default/none
            GET | processors/rests/x | ~~ | 400 | ErrAPIInvalidParam | changefeed in abnormal state: stopped
            GET | processors/runs/x | ~~ | 400 | ErrCaptureNotExist | capture not exists, x
            POST | captures/x/drain | ~~ | 400 | ErrSchedulerRequestFailed | only one capture alive
            POST | log | not json | 400 | ErrAPIInvalidParam | invalid log level:
            POST | log | {"log_level":1} | 400 | ErrAPIInvalidParam | invalid log level:
            POST | log | {"log_level":"loud"} | 400 | ErrAPIInvalidParam | fail to change log level: loud
            POST | log | {"log_level":"Debug"} | 400 | ErrAPIInvalidParam | fail to change log level: Debug
            POST | tso | ~~ | 400 | ErrAPIInvalidParam | EOF
            POST | tso | {"id":"x"} | 400 | ErrAPIInvalidParam | of type uint64
            POST | tso | {"id":7} | 400 | ErrUpstreamNotFound | upstream not found, cluster-id: 7
            POST | verify_table | {"replica_config":{"filter":{"rules":["x"]}}} | 400 | ErrFilterRuleInvalid | filter rule is invalid x
            POST | unsafe/resolve_lock | {"region_id":1} | 400 | ErrAPIInvalidParam | region_id and ts
            DELETE | unsafe/service_gc_safepoint | ~~ | 400 | ErrAPIInvalidParam | EOF
            """)
    void anOperation_isRefused_whenItIsWrong(
            String method, String path, String body, int status, String code, String message) {
        List<String> before = server.events();
        refused(server.send(method, path, body), status, code, message);
        assertThat(server.events()).isEqualTo(before);
    }

    private static void refused(HttpResponse<String> answer, int status, String code, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(CdcServer.json(answer).get("error_code").textValue()).isEqualTo("CDC:" + code);
        assertThat(CdcServer.json(answer).get("error_msg").textValue())
                .startsWith("[CDC:" + code + "]")
                .contains(message);
    }

    @Test
    void anUnknownPath_isNotFound_inPlainText() {
        for (HttpResponse<String> answer : List.of(
                server.get("nothing"), server.send("PATCH", "changefeeds/runs", ""), server.get("captures/x/drain"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("404 page not found");
        }
    }

    @Test
    void aSlashAtTheEnd_isRedirected() {
        HttpResponse<String> answer = server.get("changefeeds/");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v2/changefeeds");
        assertThat(server.send("POST", "changefeeds/", "{}").statusCode()).isEqualTo(307);
    }

    @Test
    void aSinkThatIsNotAllowed_isRefused(@TempDir Path directory) {
        try (CdcServer guarded = CdcServer.start(directory, new Outbound(List.of("file:///exports")))) {
            refused(
                    guarded.send("POST", "changefeeds", "{\"sink_uri\":\"file:///etc/x?protocol=csv\"}"),
                    400,
                    "ErrSinkURIInvalid",
                    "not on the list of allowed sinks");
            guarded.given("blackholes-are-free");
        }
    }
}
