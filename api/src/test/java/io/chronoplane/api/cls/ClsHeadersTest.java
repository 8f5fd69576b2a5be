package io.chronoplane.api.cls;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.idempotency.AnswerStore;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.node.NodeStorage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The headers of ours on CLS's APIs: tried out, once only, as of a moment.
class ClsHeadersTest {

    private final ClsServer server = ClsServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMerge_isTriedOut_withTheAnswerThatItWouldGet() {
        String topic = server.givenTopic(2);
        long head = server.head();
        HttpResponse<String> tried = server.http()
                .send(server.http()
                        .request(ClsServer.merge(topic, 1))
                        .header("X-Dry-Run", "true")
                        .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(server.head()).isEqualTo(head);
        assertThat(tried.body()).isEqualTo(server.post(ClsServer.merge(topic, 1)).body());
    }

    @Test
    void aTopic_isCreatedOnce_howeverOftenItIsSent() {
        String logset = server.givenLogset("l");
        String body = "{\"LogsetId\":\"" + logset + "\",\"TopicName\":\"t\"}";
        String first = keyed("CreateTopic", body).body();
        assertThatJson(first).inPath("Response.TopicId").isString();
        assertThat(keyed("CreateTopic", body).body()).isEqualTo(first);
    }

    @Test
    void anAnswer_isMadeFromTheLog_whenItWasNeverKept() {
        try (ClsServer forgetful = ClsServer.on(forgetful())) {
            String logset = forgetful.givenLogset("l");
            for (String action : List.of("CreateTopic", "MergePartition", "DeleteTopic")) {
                String body = action.equals("CreateTopic")
                        ? "{\"LogsetId\":\"" + logset + "\",\"TopicName\":\"t\",\"PartitionCount\":2}"
                        : "{\"TopicId\":\"" + topicOf(forgetful, logset) + "\",\"PartitionId\":1}";
                String first = withoutRequestId(keyed(forgetful, action, body));
                long head = forgetful.head();
                forgetful.setClock(ClsServer.START + 60);
                assertThat(withoutRequestId(keyed(forgetful, action, body))).as(action).isEqualTo(first);
                assertThat(forgetful.head()).isEqualTo(head);
            }
        }
    }

    private static String topicOf(ClsServer server, String logset) {
        return server.http()
                .get("/topics?logset_id=" + logset)
                .body()
                .replaceAll("(?s).*\"topic_id\": \"([^\"]*)\".*", "$1");
    }

    private static String withoutRequestId(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain("Error");
        return answer.body().replaceAll("\"RequestId\".*", "");
    }

    /// Keeps no answer, as if the process ended each time before it could.
    private static NodeStorage forgetful() {
        NodeStorage all = NodeStorage.memory();
        AnswerStore none = new AnswerStore() {
            @Override
            public Optional<Row> find(String key) {
                return Optional.empty();
            }

            @Override
            public void save(List<Row> rows, Limits limits) {
                throw new StorageException("keeping answers", new IOException("gone"));
            }
        };
        return new NodeStorage(all.log(), all.keys(), all.snapshots(), all.checkpoints(), none, all.refusals());
    }

    @Test
    void aKey_isNotMistaken_forThatOfAnotherActionWithTheSameBody() {
        String topic = server.givenTopic(2);
        String body = "{\"TopicId\":\"" + topic + "\",\"PartitionId\":1}";
        keyed("MergePartition", body);
        ActionsTest.code(keyed("SplitPartition", body), "InvalidParameter");
    }

    @Test
    void aKeptAnswer_isForThoseAloneWhoSign() {
        String id = "AKIDexample";
        try (ClsServer signed = ClsServer.signed(id, "key")) {
            ActionsTest.code(
                    signed.http().send(signed.actionRequest("CreateLogset", "{\"LogsetName\":\"l\"}")
                            .header("Idempotency-Key", "k")),
                    "AuthFailure.InvalidAuthorization");
            ActionsTest.code(
                    signed.http().send(signed.actionRequest("CreateLogset", "{\"LogsetName\":\"l\"}")
                            .header("X-Dry-Run", "true")),
                    "AuthFailure.InvalidAuthorization");
            ActionsTest.code(
                    signed.http().send(signed.actionRequest("DescribeLogsets", "{}").header("X-As-Of", "0")),
                    "AuthFailure.InvalidAuthorization");
            assertThat(signed.head()).isZero();
        }
    }

    @Test
    void partitions_areShownAsTheyWere() {
        String topic = server.givenTopic(2);
        String before = server.http().get("/partitions?topic_id=" + topic).body();
        long head = server.head();
        server.post(ClsServer.merge(topic, 1));
        assertThat(server.http()
                        .send(server.http()
                                .request("/partitions?topic_id=" + topic)
                                .header("X-As-Of", Long.toString(head))
                                .GET())
                        .body())
                .isEqualTo(before);
        RestErrorsTest.refused(
                server.http()
                        .send(server.http()
                                .request("/logsets")
                                .header("X-As-Of", "99999")
                                .GET()),
                400,
                "InvalidParam",
                "X-As-Of: position 99999 is in the future: the log ends at 3");
    }

    private HttpResponse<String> keyed(String action, String body) {
        return server.http().send(server.actionRequest(action, body).header("Idempotency-Key", "key-1"));
    }

    /// Under a key for each action.
    private static HttpResponse<String> keyed(ClsServer server, String action, String body) {
        return server.http().send(server.actionRequest(action, body).header("Idempotency-Key", action));
    }
}
