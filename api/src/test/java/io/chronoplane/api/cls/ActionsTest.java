package io.chronoplane.api.cls;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// API 3.0 without a client library: what it answers, and how it refuses.
class ActionsTest {

    private final ClsServer server = ClsServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void mergePartition_answersTheThree_withTheTimeOfTheLastWrite() {
        String topic = server.givenTopic(2);
        server.setClock(ClsServer.START + 60);
        HttpResponse<String> answer =
                server.action("MergePartition", "{\"TopicId\":\"%s\",\"PartitionId\":1}".formatted(topic));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatJson(answer.body()).inPath("Response.Partitions").isEqualTo("""
                [{"PartitionId": 1, "Status": "readonly",
                  "InclusiveBeginKey": "000000000000000000000000000000000000",
                  "ExclusiveEndKey": "7fffffffffffffffffffffffffffffffffff",
                  "CreateTime": "2019-01-14 19:25:41", "LastWriteTime": "2019-01-14 19:26:41"},
                 {"PartitionId": 2, "Status": "readonly",
                  "InclusiveBeginKey": "7fffffffffffffffffffffffffffffffffff",
                  "ExclusiveEndKey": "ffffffffffffffffffffffffffffffffffff",
                  "CreateTime": "2019-01-14 19:25:41", "LastWriteTime": "2019-01-14 19:26:41"},
                 {"PartitionId": 3, "Status": "readwrite",
                  "InclusiveBeginKey": "000000000000000000000000000000000000",
                  "ExclusiveEndKey": "ffffffffffffffffffffffffffffffffffff",
                  "CreateTime": "2019-01-14 19:26:41", "LastWriteTime": null}]""");
        assertThatJson(answer.body()).inPath("Response.RequestId").isString().matches("[0-9a-f-]{36}");
    }

    @Test
    void whatIsRefused_isHttp200_withTheVendorsCode() {
        String topic = server.givenTopic(2);
        String merge = "{\"TopicId\":\"" + topic + "\",\"PartitionId\":%s}";
        refused("MergePartition", merge.formatted(7), "ResourceNotFound.PartitionNotExist");
        refused("MergePartition", merge.formatted(2), "OperationDenied");
        refused("MergePartition", merge.formatted("\"1\""), "InvalidParameter");
        refused("MergePartition", merge.formatted("null"), "MissingParameter");
        refused("MergePartition", "{\"PartitionId\":1}", "MissingParameter");
        refused("MergePartition", "", "MissingParameter");
        refused("MergePartition", "x", "InvalidParameter");
        refused("MergePartition", "[]", "InvalidParameter");
        refused("MergePartition", merge.formatted(1).replace(topic, "x"), "ResourceNotFound.TopicNotExist");
        refused("DescribePartitions", "{\"TopicId\":\"x\"}", "ResourceNotFound.TopicNotExist");
        refused("SplitPartition", merge.formatted("1,\"Number\":1"), "InvalidParameter");
        refused("SplitPartition", merge.formatted("1,\"SplitKey\":\"zz\""), "InvalidParameter");
        refused("SplitPartition", merge.formatted("1,\"Number\":50"), "LimitExceeded.Partition");
        refused("CreateLogset", "{\"LogsetName\":\"logset-0\"}", "InvalidParameter.LogsetConflict");
        refused("DeleteLogset", "{\"LogsetId\":\"x\"}", "ResourceNotFound.LogsetNotExist");
        refused("CreateTopic", "{\"LogsetId\":\"x\",\"TopicName\":\"t\"}", "ResourceNotFound.LogsetNotExist");
        refused("DeleteTopic", "{\"TopicId\":\"x\"}", "ResourceNotFound.TopicNotExist");
        refused("ModifyTopic", "{\"TopicId\":\"" + topic + "\",\"PartitionCount\":3}", "UnsupportedOperation");
        refused("ModifyTopic", "{\"TopicId\":\"" + topic + "\",\"Period\":3601}", "InvalidParameter");
        refused("DescribeTopics", "{\"Filters\":[{\"Key\":\"x\",\"Values\":[]}]}", "InvalidParameter");
        refused("DescribeTopics", "{\"Limit\":101}", "InvalidParameter");
        refused("DropEverything", "{}", "InvalidAction");
        server.action("MergePartition", merge.formatted(1));
        refused("MergePartition", merge.formatted(1), "OperationDenied");
        refused("SplitPartition", merge.formatted(1), "OperationDenied");
    }

    @Test
    void logsetsInUse_areKept_andNamesOfTopicsAreTaken() {
        String logset = server.givenLogset("l");
        server.givenTopic(logset, "t", 1);
        refused("DeleteLogset", "{\"LogsetId\":\"" + logset + "\"}", "FailedOperation.LogsetNotEmpty");
        refused(
                "CreateTopic",
                "{\"LogsetId\":\"" + logset + "\",\"TopicName\":\"t\"}",
                "InvalidParameter.TopicConflict");
    }

    @Test
    void headers_areChecked_forEveryAction() {
        code(server.http().get("/"), "UnsupportedProtocol");
        code(
                server.http().send(server.http().request("/").POST(HttpRequest.BodyPublishers.noBody())),
                "MissingParameter");
        code(
                server.http()
                        .send(server.http()
                                .request("/")
                                .header("X-TC-Action", "MergePartition")
                                .POST(HttpRequest.BodyPublishers.noBody())),
                "MissingParameter");
        code(
                server.http()
                        .send(server.http()
                                .request("/")
                                .header("X-TC-Action", "MergePartition")
                                .header("X-TC-Version", "2017-03-12")
                                .POST(HttpRequest.BodyPublishers.noBody())),
                "NoSuchVersion");
        code(server.action("MergePartition", " ".repeat((1 << 20) + 1)), "RequestSizeLimitExceeded");
    }

    @Test
    void fuzz_isNeverAnsweredAsOurFault() {
        Random random = new Random(11);
        String topic = server.givenTopic(2);
        List<String> actions = List.of(
                "CreateLogset", "ModifyLogset", "DeleteLogset", "DescribeLogsets", "CreateTopic", "ModifyTopic",
                "DescribeTopics", "MergePartition", "SplitPartition", "DescribePartitions", "", "x/y");
        List<String> names = List.of(
                "TopicId", "PartitionId", "LogsetId", "LogsetName", "TopicName", "Number", "SplitKey", "Tags", "Filters",
                "Period", "Limit", "Offset", "PartitionCount", "MaxSplitPartitions", "StorageType", "Status");
        List<String> values = List.of(
                "\"" + topic + "\"", "1", "-1", "0", "1e400", "99999999999999999999", "null", "true", "\"\\ud800\"",
                "\"\\u0000\"", "[]", "[1]", "[{}]", "[{\"Key\": \"topicId\", \"Values\": [null]}]", "{}", "\"\"", "\"hot\"", "x");
        for (int i = 0; i < 500; i++) {
            String fields = random.ints(random.nextInt(5), 0, names.size())
                    .mapToObj(name -> "\"" + names.get(name) + "\": " + values.get(random.nextInt(values.size())))
                    .collect(Collectors.joining(", "));
            String action = actions.get(random.nextInt(actions.size()));
            HttpResponse<String> answer = server.action(action, "{" + fields + "}");
            assertThat(answer.statusCode()).as("%s {%s}", action, fields).isEqualTo(200);
            assertThat(answer.body()).as("%s {%s}", action, fields).doesNotContain("InternalError");
        }
    }

    private void refused(String action, String body, String code) {
        long head = server.head();
        code(server.action(action, body), code);
        assertThat(server.head()).isEqualTo(head);
    }

    static void code(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatJson(answer.body()).inPath("Response.Error.Code").isEqualTo(code);
        assertThatJson(answer.body()).inPath("Response.Error.Message").isString().isNotEmpty();
        assertThatJson(answer.body()).inPath("Response.RequestId").isString().matches("[0-9a-f-]{36}");
    }
}
