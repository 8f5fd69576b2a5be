package io.chronoplane.api.cls;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `/partitions` as the vendor's document has it.
class RestPartitionsTest {

    private final ClsServer server = ClsServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void merge_answersWhatTheVendorsSampleShows() {
        String topic = server.givenTopic(1);
        server.post(ClsServer.split(topic, 1, ""));
        server.setClock(ClsServer.START + 480);
        long head = server.head();

        HttpResponse<String> answer = server.post("/partitions?topic_id=" + topic + "&partition_id=2&action=merge");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("x-cls-requestid").orElseThrow()).matches("[0-9a-f]{32}");
        assertThatJson(answer.body()).isEqualTo("""
                {
                    "partitions":[
                        {
                           "partition_id": 2,
                            "status": "readonly",
                            "inclusive_begin_key": "000000000000000000000000000000000000",
                            "exclusive_end_key": "7fffffffffffffffffffffffffffffffffff",
                            "create_time": "2019-01-14 19:25:41"
                        },
                        {
                           "partition_id": 3,
                            "status": "readonly",
                            "inclusive_begin_key": "7fffffffffffffffffffffffffffffffffff",
                            "exclusive_end_key": "ffffffffffffffffffffffffffffffffffff",
                            "create_time": "2019-01-14 19:25:41"
                        },
                        {
                           "partition_id": 4,
                            "status": "readwrite",
                            "inclusive_begin_key": "000000000000000000000000000000000000",
                            "exclusive_end_key": "ffffffffffffffffffffffffffffffffffff",
                            "create_time": "2019-01-14 19:33:41"
                        }
                    ]
                }
                """);
        assertThat(server.after(head)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("cls.partitions-merged");
            assertThat(new String(event.metadata(), StandardCharsets.UTF_8)).contains("cls/merge_partition");
        });
        assertThat(answer.headers().firstValue("X-Position")).hasValue(Long.toString(server.head()));
    }

    @Test
    void split_answersTheParent_andItsPartsByRange() {
        String topic = server.givenTopic(1);
        assertThatJson(server.post(ClsServer.split(topic, 1, "&number=3")).body())
                .inPath("$.partitions[*].partition_id").isEqualTo("[1, 2, 3, 4]");
        assertThatJson(server.post(ClsServer.split(topic, 3, "&split_key=7F&unknown=ignored")).body())
                .isEqualTo("""
                {"partitions": [
                  {"partition_id": 3, "status": "readonly", "create_time": "2019-01-14 19:25:41",
                   "inclusive_begin_key": "555555555555555555555555555555555555",
                   "exclusive_end_key": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
                  {"partition_id": 5, "status": "readwrite", "create_time": "2019-01-14 19:25:41",
                   "inclusive_begin_key": "555555555555555555555555555555555555",
                   "exclusive_end_key": "7f0000000000000000000000000000000000"},
                  {"partition_id": 6, "status": "readwrite", "create_time": "2019-01-14 19:25:41",
                   "inclusive_begin_key": "7f0000000000000000000000000000000000",
                   "exclusive_end_key": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}""");
    }

    @Test
    void list_showsAllByNumber_readonlyOnesToo_untilTheirTimeIsOver() {
        String topic = server.givenTopic(2);
        server.post(ClsServer.merge(topic, 1));
        String list = "/partitions?topic_id=" + topic;
        assertThatJson(server.http().get(list).body())
                .inPath("$.partitions[*].partition_id").isEqualTo("[1, 2, 3]");
        assertThatJson(server.http().get(list).body())
                .inPath("$.partitions[*].status").isEqualTo("[\"readonly\", \"readonly\", \"readwrite\"]");

        server.setClock(ClsServer.START + Duration.ofDays(30).toSeconds());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThatJson(
                        server.http().get(list).body())
                .inPath("$.partitions[*].partition_id").isEqualTo("[3]"));
        assertThat(server.after(server.head() - 1)).singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo("cls.partitions-expired"));
    }

    @Test
    void merge_repeated_isNotAllowed() {
        String topic = server.givenTopic(2);
        server.post(ClsServer.merge(topic, 1));
        long head = server.head();
        refused(server.post(ClsServer.merge(topic, 1)), 403, "NotAllowed", "This operation is not allowed.");
        refused(server.post(ClsServer.merge(topic, 3)), 403, "NotAllowed", "This operation is not allowed.");
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void whatIsNotThere_isNotFound() {
        String topic = server.givenTopic(2);
        refused(
                server.post(ClsServer.merge("xxxx-xx-xx-xx-xxxx", 2)),
                404,
                "TopicNotExist",
                "The specified log topic does not exist.");
        refused(
                server.http().get("/partitions?topic_id=%00"),
                404,
                "TopicNotExist",
                "The specified log topic does not exist.");
        refused(
                server.post(ClsServer.merge(topic, 9)),
                404,
                "PartitionNotExist",
                "The specified partition does not exist.");
        server.delete("/topic?topic_id=" + topic);
        refused(
                server.post(ClsServer.merge(topic, 1)),
                404,
                "TopicNotExist",
                "The specified log topic does not exist.");
    }

    @Test
    void tooManyPartitions_areRefused_readonlyOnesCounted() {
        try (ClsServer small = ClsServer.limited(4, 0)) {
            String topic = small.givenTopic(3);
            small.post(ClsServer.merge(topic, 1));
            String message =
                    "The number of partitions exceeds the upper limit. Up to 4 partitions are supported.";
            refused(small.post(ClsServer.merge(topic, 4)), 403, "PartitionExceed", message);
            refused(small.post(ClsServer.split(topic, 4, "")), 403, "PartitionExceed", message);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?action=merge",
                "?topic_id=TOPIC&action=merge",
                "?topic_id=&partition_id=1&action=merge",
                "?partition_id=1&action=merge",
                "?topic_id=TOPIC&partition_id=1",
                "?topic_id=TOPIC&partition_id=1&action=",
                "?topic_id=TOPIC&partition_id=1&action=MERGE",
                "?topic_id=TOPIC&partition_id=1&action=drop",
                "?topic_id=TOPIC&partition_id=&action=merge",
                "?topic_id=TOPIC&partition_id=x&action=merge",
                "?topic_id=TOPIC&partition_id=-1&action=merge",
                "?topic_id=TOPIC&partition_id=1.0&action=merge",
                "?topic_id=TOPIC&partition_id=99999999999999999999&action=merge",
                "?topic_id=TOPIC&partition_id=1&action=split&number=1",
                "?topic_id=TOPIC&partition_id=1&action=split&number=",
                "?topic_id=TOPIC&partition_id=1&action=split&number=two",
                "?topic_id=TOPIC&partition_id=1&action=split&split_key=",
                "?topic_id=TOPIC&partition_id=1&action=split&split_key=0x7f",
                "?topic_id=TOPIC&partition_id=1&action=split&split_key=0",
                "?topic_id=TOPIC&partition_id=1&action=split&split_key=0000000000000000000000000000000000001",
                "?topic_id=TOPIC&partition_id=1&action=split&split_key=f"
            })
    void wrongParameters_areRefused_andChangeNothing(String query) {
        String topic = server.givenTopic(2);
        long head = server.head();
        refused(
                server.post("/partitions" + query.replace("TOPIC", topic)),
                400,
                "InvalidParam",
                "Required parameter is missing or invalid.");
        assertThat(server.head()).isEqualTo(head);
    }

    private static void refused(HttpResponse<String> answer, int status, String code, String message) {
        RestErrorsTest.refused(answer, status, code, message);
    }
}
