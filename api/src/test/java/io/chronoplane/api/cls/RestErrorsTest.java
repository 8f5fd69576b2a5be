package io.chronoplane.api.cls;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Refusals of the REST API: always its own format, and nothing changed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestErrorsTest {

    private final ClsServer server = ClsServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    static void refused(HttpResponse<String> answer, int status, String code, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("x-cls-requestid").orElseThrow()).matches("[0-9a-f]{32}");
        assertThatJson(answer.body())
                .isEqualTo("{\"errorcode\": \"%s\", \"errormessage\": \"%s\"}".formatted(code, message));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /partitions", "DELETE, /partitions", "PATCH, /logset", "POST, /logsets", "DELETE, /topics", "PUT, /topics",
        "POST, /structuredlog", "GET, /cursor", "GET, /searchlog", "OPTIONS, /topic"
    })
    void aCall_isNotSupported_forAnotherMethodOrWhatIsNotThere(String method, String path) {
        refused(server.http().send(method, path, ""), 405, "NotSupported", "Unsupported operation.");
    }

    @Test
    void aBody_isChecked_inTheVendorsOrder() {
        refused(server.post("/logset"), 400, "MissingContent", "Empty message body.");
        refused(server.json("POST", "/logset", ""), 400, "MissingContent", "Empty message body.");
        refused(server.http().send("POST", "/logset", "x"), 400, "MissingContentType", "Missing Content-Type.");
        refused(
                typed("text/plain", "{}"),
                400,
                "InvalidContentType",
                "The specified Content-Type is not supported.");
        for (String body : List.of("x", "[]", "\"a\"", "{", "{} {}", "{\"period\": 1, \"period\": 2}", "null")) {
            refused(
                    server.json("POST", "/logset", body),
                    400,
                    "InvalidContent",
                    "Message body error due to decompression or parse failure.");
        }
        refused(
                typed("Application/JSON; charset=utf-8", "{}"),
                400,
                "InvalidParam",
                "Required parameter is missing or invalid.");
    }

    private HttpResponse<String> typed(String type, String body) {
        return server.http()
                .send(server.http()
                        .request("/logset")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"logset_name\": \"a\"}",
                "{\"period\": 1}",
                "{\"logset_name\": null, \"period\": 1}",
                "{\"logset_name\": 1, \"period\": 1}",
                "{\"logset_name\": \"\", \"period\": 1}",
                "{\"logset_name\": \"a b\", \"period\": 1}",
                "{\"logset_name\": \"\\u0000\", \"period\": 1}",
                "{\"logset_name\": \"\\ud800\", \"period\": 1}",
                "{\"logset_name\": \"a\", \"period\": 0}",
                "{\"logset_name\": \"a\", \"period\": 91}",
                "{\"logset_name\": \"a\", \"period\": \"30\"}",
                "{\"logset_name\": \"a\", \"period\": 1.5}",
                "{\"logset_name\": \"a\", \"period\": 18446744073709551617}",
                "{\"logset_name\": \"a\", \"period\": true}"
            })
    void aLogset_isRefused_forWrongFields(String body) {
        long head = server.head();
        refused(
                server.json("POST", "/logset", body),
                400,
                "InvalidParam",
                "Required parameter is missing or invalid.");
        assertThat(server.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"partition_count\": 0",
                "\"partition_count\": 11",
                "\"partition_count\": \"x\"",
                "\"partition_count\": \"\"",
                "\"partition_count\": 1.0",
                "\"log_type\": \"no_log\"",
                "\"extract_rule\": {}",
                "\"log_type\": \"json_log\", \"extract_rule\": \"{}\"",
                "\"log_type\": \"json_log\", \"extract_rule\": {\"a\": \"\\ud800\"}",
                "\"path\": 7",
                "\"path\": \"\\udc00\"",
                "\"index\": \"true\""
            })
    void aTopic_isRefused_forWrongFields(String field) {
        String logset = server.givenLogset("l" + server.head());
        long head = server.head();
        refused(
                server.json("POST", "/topic", "{\"logset_id\": \"%s\", \"topic_name\": \"t\", %s}"
                        .formatted(logset, field)),
                400,
                "InvalidParam",
                "Required parameter is missing or invalid.");
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void aBodyBeyondTheLimit_isRefusedInTheApisFormat() {
        HttpResponse<String> answer = server.json("POST", "/logset", " ".repeat((1 << 20) + 1));
        refused(answer, 413, "InvalidContent", "The message body is too large.");
    }

    @Test
    void fuzz_isNeverAnsweredAsOurFault() {
        Random random = new Random(7);
        String topic = server.givenTopic(2);
        for (int i = 0; i < 300; i++) {
            StringBuilder query = new StringBuilder("/partitions?");
            for (String name : List.of("topic_id", "partition_id", "action", "split_key", "number")) {
                query.append(name).append('=').append(noise(random, topic)).append('&');
            }
            assertThat(server.post(query.toString()).statusCode()).as("%s", query).isLessThan(500);
            String body = "{\"logset_name\": %s, \"period\": %s}".formatted(noise(random, "\"a\""), noise(random, "1"));
            assertThat(server.json("POST", "/logset", body).statusCode()).as("%s", body).isLessThan(500);
        }
    }

    private static String noise(Random random, String right) {
        List<String> pieces = List.of(
                right, "merge", "split", "1", "-1", "%00", "%ff", "%F0%9F%98%80", "", "0x", "ffff", "null", "[]", "%2B", "9e9");
        return pieces.get(random.nextInt(pieces.size()));
    }
}
