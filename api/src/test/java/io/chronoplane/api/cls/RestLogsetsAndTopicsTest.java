package io.chronoplane.api.cls;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestLogsetsAndTopicsTest {

    private final ClsServer server = ClsServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLogset_isCreatedShownChangedAndDeleted() {
        String id = server.givenLogset("first");
        String shown = """
                {"logset_id": "%s", "logset_name": "first", "period": 30, "create_time": "2019-01-14 19:25:41"}"""
                .formatted(id);
        assertThatJson(server.http().get("/logset?logset_id=" + id).body()).isEqualTo(shown);
        assertThatJson(server.http().get("/logsets").body()).isEqualTo("{\"logsets\": [" + shown + "]}");

        HttpResponse<String> changed =
                server.json("PUT", "/logset", "{\"logset_id\": \"%s\", \"period\": 7}".formatted(id));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEmpty();
        assertThat(changed.headers().firstValue("x-cls-requestid")).isPresent();
        assertThatJson(server.http().get("/logset?logset_id=" + id).body()).inPath("period").isEqualTo(7);

        HttpResponse<String> deleted = server.delete("/logset?logset_id=" + id);
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(deleted.body()).isEmpty();
        assertThatJson(server.http().get("/logsets").body()).isEqualTo("{\"logsets\": []}");
        notThere(server.http().get("/logset?logset_id=" + id), "LogsetNotExist", "logset");
        notThere(server.delete("/logset?logset_id=" + id), "LogsetNotExist", "logset");
        notThere(
                server.json("PUT", "/logset", "{\"logset_id\": \"%s\"}".formatted(id)), "LogsetNotExist", "logset");
    }

    @Test
    void aTopic_isCreatedAsTheVendorsSampleSends() {
        String logset = server.givenLogset("l");
        HttpResponse<String> created = server.json("POST", "/topic", """
                {"logset_id": "%s", "topic_name": "testname", "partition_count": "1",
                 "path": "/data/nginx/log/access.log", "wild_path": "/data/nginx/log/**/access.log",
                 "log_type": "delimiter_log",
                 "extract_rule": {"time_key": "date", "delimiter": "|", "keys": ["date", "", "content"]}}"""
                .formatted(logset));
        assertThatJson(created.body()).isObject().containsOnlyKeys("topic_id");
        String id = ClsServer.onlyText(created.body());
        String shown = """
                {"logset_id": "%s", "topic_id": "%s", "topic_name": "testname", "partition_count": 1,
                 "path": "/data/nginx/log/access.log", "wild_path": "/data/nginx/log/**/access.log",
                 "collection": true, "index": false, "log_type": "delimiter_log",
                 "extract_rule": {"time_key": "date", "delimiter": "|", "keys": ["date", "", "content"]},
                 "create_time": "2019-01-14 19:25:41"}""".formatted(logset, id);
        assertThatJson(server.http().get("/topic?topic_id=" + id).body()).isEqualTo(shown);
        assertThatJson(server.http().get("/topics?logset_id=" + logset).body())
                .isEqualTo("{\"topics\": [" + shown + "]}");
    }

    @Test
    void aTopic_isChangedAndDeleted_andCountsItsReadwritePartitions() {
        String logset = server.givenLogset("l");
        String id = server.givenTopic(logset, "t", 4);
        server.post(ClsServer.merge(id, 1));
        HttpResponse<String> changed = server.json("PUT", "/topic", """
                {"topic_id": "%s", "topic_name": "u", "collection": false, "log_type": "json_log"}""".formatted(id));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEmpty();
        assertThatJson(server.http().get("/topic?topic_id=" + id).body())
                .isObject()
                .containsEntry("topic_name", "u")
                .containsEntry("collection", false)
                .containsEntry("log_type", "json_log")
                .containsEntry("partition_count", BigDecimal.valueOf(3));
        // Collection that is off stops logs, which are none of ours: partitions are merged as before.
        assertThat(server.post(ClsServer.merge(id, 5)).statusCode()).isEqualTo(200);
        RestErrorsTest.refused(
                server.json("PUT", "/topic", "{\"topic_id\": \"%s\"}".formatted(id)),
                400,
                "InvalidParam",
                "Required parameter is missing or invalid.");
        assertThat(server.delete("/topic?topic_id=" + id).body()).isEmpty();
        notThere(server.http().get("/topic?topic_id=" + id), "TopicNotExist", "log topic");
        notThere(server.delete("/topic?topic_id=" + id), "TopicNotExist", "log topic");
        notThere(
                server.json("PUT", "/topic", "{\"topic_id\": \"%s\", \"path\": \"/\"}".formatted(id)),
                "TopicNotExist",
                "log topic");
    }

    @Test
    void names_areTaken_andLogsetsInUseAreKept() {
        String logset = server.givenLogset("l");
        String other = server.givenLogset("m");
        server.givenTopic(logset, "t", 1);
        String second = server.givenTopic(logset, "u", 1);
        RestErrorsTest.refused(
                server.json("POST", "/logset", "{\"logset_name\": \"l\", \"period\": 1}"),
                409,
                "LogsetConflict",
                "This logset already exists.");
        RestErrorsTest.refused(
                server.json("PUT", "/logset", "{\"logset_id\": \"%s\", \"logset_name\": \"l\"}".formatted(other)),
                409,
                "LogsetConflict",
                "This logset already exists.");
        RestErrorsTest.refused(
                server.json("POST", "/topic", "{\"logset_id\": \"%s\", \"topic_name\": \"t\"}".formatted(logset)),
                409,
                "TopicConflict",
                "This log topic already exists.");
        RestErrorsTest.refused(
                server.json("PUT", "/topic", "{\"topic_id\": \"%s\", \"topic_name\": \"t\"}".formatted(second)),
                409,
                "TopicConflict",
                "This log topic already exists.");
        RestErrorsTest.refused(
                server.delete("/logset?logset_id=" + logset),
                400,
                "LogsetNotEmpty",
                "The specified logset is not empty and contains log topics.");
        notThere(server.http().get("/topics?logset_id=x"), "LogsetNotExist", "logset");
        notThere(
                server.json("POST", "/topic", "{\"logset_id\": \"x\", \"topic_name\": \"t\"}"),
                "LogsetNotExist",
                "logset");
    }

    @Test
    void limits_hold_whenTheyAreSet() {
        try (ClsServer small = ClsServer.limited(50, 1)) {
            String logset = small.givenLogset("l");
            small.givenTopic(logset, "t", 1);
            RestErrorsTest.refused(
                    small.json("POST", "/logset", "{\"logset_name\": \"m\", \"period\": 1}"),
                    403,
                    "LogsetExceed",
                    "The number of logsets exceeds the upper limit.");
            RestErrorsTest.refused(
                    small.json("POST", "/topic", "{\"logset_id\": \"%s\", \"topic_name\": \"u\"}".formatted(logset)),
                    403,
                    "TopicExceed",
                    "The number of log topics exceeds the upper limit.");
        }
    }

    private static void notThere(HttpResponse<String> answer, String code, String what) {
        RestErrorsTest.refused(answer, 404, code, "The specified " + what + " does not exist.");
    }
}
