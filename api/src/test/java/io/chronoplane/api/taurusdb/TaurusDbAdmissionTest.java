package io.chronoplane.api.taurusdb;

import static io.chronoplane.api.taurusdb.TaurusServer.PROJECT;
import static io.chronoplane.api.taurusdb.TaurusServer.TOKEN;
import static io.chronoplane.api.taurusdb.TaurusServer.replication;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may ask: whoever bears the token, or signs as the vendor's SDK does. The signature is of a fixed request.
class TaurusDbAdmissionTest {

    private static final Instant SIGNED = Instant.parse("2026-01-01T00:00:00Z");
    private static final String INSTANCE = "590031445ef845bb912d7fc8243db80cin17";
    private static final String PATH = replication(INSTANCE, "/table-config-check");
    private static final String SIGNATURE = "f548a4ec36d8298b63df1a1a1db2c2e35b6be18b544c900f37fec82a2fb8e53c";
    private static final String BODY = "{\"task_name\":\"t_1\"}";

    private static String request(String accessKey, String signature, String date, String body, String more) {
        return "POST " + PATH + " HTTP/1.1\r\n"
                + "Host: 127.0.0.1:8080\r\n"
                + "User-Agent: huaweicloud-usdk-java/3.0\r\n"
                + "X-Language: en-us\r\n"
                + "X-Project-Id: " + PROJECT + "\r\n"
                + "X-Sdk-Date: " + date + "\r\n"
                + "Authorization: SDK-HMAC-SHA256 Access=" + accessKey
                + ", SignedHeaders=host;user-agent;x-language;x-project-id;x-sdk-date, Signature=" + signature + "\r\n"
                + more
                + "Connection: close\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String fixed() {
        return request("AKEXAMPLE", SIGNATURE, "20260101T000000Z", BODY, "");
    }

    @Test
    void signature_isAccepted_ofTheKnownRequest() throws IOException {
        try (TaurusServer server = TaurusServer.startAt(SIGNED)) {
            assertThat(server.http().raw(fixed())).contains("400 Bad Request", "DBS.200022");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-900, 900})
    void signature_isAccepted_withinAQuarterOfAnHour(long seconds) throws IOException {
        try (TaurusServer server = TaurusServer.startAt(SIGNED.plusSeconds(seconds))) {
            assertThat(server.http().raw(fixed())).contains("DBS.200022");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-901, 901, 86_400})
    void signature_isRefused_forItsAge(long seconds) throws IOException {
        try (TaurusServer server = TaurusServer.startAt(SIGNED.plusSeconds(seconds))) {
            assertThat(server.http().raw(fixed()))
                    .contains("401 Unauthorized", "APIGW.0301", "verify aksk signature fail");
        }
    }

    @Test
    void signature_isRefused_forAnythingThatDiffers() throws IOException {
        try (TaurusServer server = TaurusServer.startAt(SIGNED)) {
            String date = "20260101T000000Z";
            String hash = "X-Sdk-Content-Sha256: "
                    + "80f0a6676a106673e7878aeb79f2ac22f1bd0bf2036fd1f6a1eb685616c3ed5b\r\n";
            assertThat(server.http().raw(request("AKEXAMPLE", SIGNATURE, date, "{\"task_name\":\"t_2\"}", "")))
                    .contains("401 Unauthorized");
            assertThat(server.http().raw(request("AKANOTHER", SIGNATURE, date, BODY, ""))).contains("401 Unauthorized");
            assertThat(server.http().raw(request("AKEXAMPLE", SIGNATURE.replace('f', 'e'), date, BODY, "")))
                    .contains("401 Unauthorized");
            assertThat(server.http().raw(request("AKEXAMPLE", SIGNATURE, "20260101T000001Z", BODY, "")))
                    .contains("401 Unauthorized");
            assertThat(server.http().raw(request("AKEXAMPLE", SIGNATURE, "yesterday", BODY, "")))
                    .contains("401 Unauthorized");
            assertThat(server.http().raw(request("AKEXAMPLE", SIGNATURE, date, BODY, hash))).contains("DBS.200022");
            assertThat(server.http().raw(request("AKEXAMPLE", SIGNATURE, date, "{\"task_name\":\"t_2\"}", hash)))
                    .contains("401 Unauthorized");
        }
    }

    @Test
    void signature_coversNothing_withoutTheDateAmongItsHeaders() throws IOException {
        try (TaurusServer server = TaurusServer.startAt(SIGNED)) {
            assertThat(server.http().raw(fixed().replace(";x-sdk-date,", ","))).contains("401 Unauthorized");
            assertThat(server.http().raw(fixed().replace(";x-sdk-date,", ";x-missing;x-sdk-date,")))
                    .contains("401 Unauthorized");
        }
    }

    @Test
    void signature_isNotAccepted_whereNoAccessKeyIsSet() throws IOException {
        try (TaurusServer server = TaurusServer.start(
                Duration.ofHours(1), Optional.empty(), InstantSource.fixed(SIGNED))) {
            assertThat(server.http().raw(fixed())).contains("401 Unauthorized", "x-auth-token not found");
        }
    }

    @Test
    void answerOfAKey_isNotGivenAway_forAWrongSignature() {
        try (TaurusServer server = TaurusServer.start()) {
            String instance = server.givenInstance(1);
            HttpResponse<String> answer = server.http().send(server.http()
                    .request(replication(instance, "/pause"))
                    .header("Authorization", "SDK-HMAC-SHA256 Access=AKEXAMPLE, SignedHeaders=x-sdk-date, Signature="
                            + SIGNATURE)
                    .header("X-Sdk-Date", "20260101T000000Z")
                    .header("Idempotency-Key", "k-1")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"task_name\": \"task_1\"}")));
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"another, decrypt token fail", "'', decrypt token fail"})
    void token_isRefused_forBeingAnother(String token, String message) {
        try (TaurusServer server = TaurusServer.start()) {
            HttpResponse<String> answer = server.http().send(server.http()
                    .request(PATH)
                    .header("x-auth-token", token)
                    .POST(HttpRequest.BodyPublishers.ofString(BODY)));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("APIGW.0301", message, "request_id").doesNotContain(TOKEN);
        }
    }

    @Test
    void request_isRefused_withoutTokenAndSignature_beforeAnythingElse() {
        try (TaurusServer server = TaurusServer.start()) {
            HttpResponse<String> answer =
                    server.http().send("POST", replication("malformed", "/table-config-check"), "{");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("APIGW.0301", "x-auth-token not found");
        }
    }
}
