package io.chronoplane.api.cls;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Signatures of the REST API over the wire, the vectors byte for byte.
class RestSignatureTest {

    private static final String ID = "AKIDc9YlmrBcFk4C8sbmXQ8i65XXXXXXXXXX";
    private static final String KEY = "LUSE4nPK1d4tX5SHyXv6tZXXXXXXXXXX";
    private static final long FIRST = 1_510_109_254L;
    private static final long SECOND = 1_578_976_553L;
    private static final String MERGE =
            "/partitions?topic_id=0c2a5b5e-3f0e-4f0e-9c1b-2d3e4f5a6b7c&partition_id=2&action=merge";

    private final ClsServer server = ClsServer.signed(ID, KEY);

    @AfterEach
    void stop() {
        server.close();
    }

    private static String authorization(
            long start, long end, String headers, String params, String signature) {
        return "q-sign-algorithm=sha1&q-ak=%s&q-sign-time=%d;%d&q-key-time=%d;%d&q-header-list=%s&q-url-param-list=%s"
                        .formatted(ID, start, end, start, end, headers, params)
                + "&q-signature=" + signature;
    }

    private static String merge(String signature) {
        return authorization(SECOND, 1_578_978_363L, "host", "action;partition_id;topic_id", signature);
    }

    /// Sends the request as it is, and reads the status and the code.
    private String raw(String line, String host, String authorization, String more, String body) throws IOException {
        String answer = server.http().raw(line + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: " + authorization
                + "\r\nConnection: close\r\n" + more + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        return answer.substring(9, 12) + " " + answer.replaceAll("(?s).*\"errorcode\": \"([^\"]*)\".*", "$1");
    }

    @Test
    void theVendorsVectors_areAccepted() throws IOException {
        server.setClock(FIRST + 1);
        assertThat(raw(
                        "GET /logset?logset_name=testset",
                        "ap-shanghai.cls.myqcloud.com",
                        authorization(
                                FIRST, 1_510_109_314L, "host", "logset_name", "42a7a1d1b44f14ae39a5e7fc3172feec6a08b197"),
                        "",
                        ""))
                .isEqualTo("400 InvalidParam");
        assertThat(raw(
                        "PUT /logset",
                        "ap-shanghai.cls.myqcloud.com",
                        authorization(
                                FIRST,
                                1_510_109_314L,
                                "content-md5;content-type;host",
                                "",
                                "85a55e61de42483ba03bffd07a6c01b8d651af51"),
                        "Content-MD5: f9c7fc33c7eab68dfa8a52508d1f4659\r\nContent-Type: application/json\r\nx-later: 1\r\n",
                        "{\"logset_id\":\"xxxx-xx-xx-xx-xxxxxxxx\",\"period\":30}"))
                .isEqualTo("404 LogsetNotExist");
        server.setClock(SECOND);
        assertThat(raw(
                        "GET /logset?logset_id=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
                        "ap-shanghai.cls.tencentyun.com",
                        authorization(
                                SECOND,
                                1_578_978_363L,
                                "content-type;host",
                                "logset_id",
                                "315dfa0d0ce55582145f7800df5eb3e9c88d2f84"),
                        "Content-Type: application/json\r\n",
                        ""))
                .isEqualTo("404 LogsetNotExist");
    }

    @Test
    void ourVectors_areAccepted() throws IOException {
        server.setClock(SECOND);
        assertThat(raw(
                        "POST " + MERGE,
                        "ap-shanghai.cls.tencentyun.com",
                        merge("91284549f34a81e8edbfd0d766c3ba8474d4a58a"),
                        "",
                        ""))
                .isEqualTo("404 TopicNotExist");
        assertThat(raw(
                        "POST " + MERGE,
                        "127.0.0.1:8080",
                        merge("6830d7d2612701573be63323496fb980a0e7741f"),
                        "",
                        ""))
                .isEqualTo("404 TopicNotExist");
    }

    @Test
    void aSignature_isRefused_forWhatItDoesNotSign() throws IOException {
        server.setClock(SECOND);
        String signed = merge("6830d7d2612701573be63323496fb980a0e7741f");
        String host = "127.0.0.1:8080";
        assertThat(raw("POST " + MERGE.replace("partition_id=2", "partition_id=3"), host, signed, "", ""))
                .isEqualTo("401 AuthFailure.SignatureFailure");
        // What is obeyed is what must be signed, whatever else is sent in other letters.
        assertThat(raw(
                        "POST " + MERGE.replace("partition_id=2", "partition_id=3&PARTITION_ID=2"), host, signed, "", ""))
                .isEqualTo("401 AuthFailure.SignatureFailure");
        assertThat(raw("GET " + MERGE, host, signed, "", "")).isEqualTo("401 AuthFailure.SignatureFailure");
        assertThat(raw("POST " + MERGE, "127.0.0.1:8081", signed, "", "")).isEqualTo("401 AuthFailure.SignatureFailure");
        assertThat(raw("POST " + MERGE, host, merge("0".repeat(40)), "", ""))
                .isEqualTo("401 AuthFailure.SignatureFailure");
        assertThat(raw("POST " + MERGE, host, merge(""), "", "")).isEqualTo("401 AuthFailure.SignatureFailure");
        assertThat(server.head()).isZero();
    }

    @Test
    void aSignature_isRefused_beforeAndAfterItsTime() throws IOException {
        String signed = merge("6830d7d2612701573be63323496fb980a0e7741f");
        for (long now : List.of(SECOND - 1, 1_578_978_364L)) {
            server.setClock(now);
            assertThat(raw("POST " + MERGE, "127.0.0.1:8080", signed, "", ""))
                    .isEqualTo("401 AuthFailure.SignatureExpire");
        }
        server.setClock(1_578_978_363L);
        assertThat(raw("POST " + MERGE, "127.0.0.1:8080", signed, "", "")).isEqualTo("404 TopicNotExist");
    }

    @Test
    void aSignature_isRefused_whenItIsMissingOrMalformed() throws IOException {
        server.setClock(SECOND);
        RestErrorsTest.refused(
                server.post(MERGE), 400, "MissingAuthorization", "Missing Authorization.");
        RestErrorsTest.refused(server.http().get("/logsets"), 400, "MissingAuthorization", "Missing Authorization.");
        String right = merge("6830d7d2612701573be63323496fb980a0e7741f");
        for (String wrong : List.of(
                "x",
                "q-sign-algorithm=sha1",
                right.replace("sha1", "sha256"),
                right.replace("q-url-param-list", "q-params"),
                right.replace("q-key-time=1578976553", "q-key-time=1578976554"),
                right.replace("1578976553;1578978363", "1578976553"),
                right.replace("1578976553;1578978363", "x;y"),
                right.replace("1578976553;1578978363", "1578978363;1578976553"),
                right.replace("1578976553;1578978363", "1578976553;1578976553"),
                right + "&q-ak=" + ID)) {
            assertThat(raw("POST " + MERGE, "127.0.0.1:8080", wrong, "", "")).as(wrong)
                    .isEqualTo("400 InvalidAuthorization");
        }
        assertThat(raw("POST " + MERGE, "127.0.0.1:8080", right.replace("AKIDc", "AKIDd"), "", ""))
                .isEqualTo("401 AuthFailure.SecretIdNotFound");
    }

    @Test
    void aMergeThatIsSigned_isDone_andTheLogKnowsBySecretIdWhoDidIt() throws Exception {
        server.setClock(SECOND);
        String logset =
                ClsServer.onlyText(body("POST", "/logset", "", "{\"logset_name\": \"l\", \"period\": 1}"));
        String topic = ClsServer.onlyText(body(
                "POST",
                "/topic",
                "",
                "{\"logset_id\": \"%s\", \"topic_name\": \"a\", \"partition_count\": 2}".formatted(logset)));
        String answer = body("POST", "/partitions", "action=merge&partition_id=1&topic_id=" + topic, "");
        assertThatJson(answer).inPath("$.partitions[*].partition_id").isEqualTo("[1, 2, 3]");
        assertThat(server.after(2)).singleElement().satisfies(event -> {
            assertThat(new String(event.metadata(), StandardCharsets.UTF_8)).contains(ID).doesNotContain(KEY);
        });
    }

    /// Signed as the vendor's page says, without a line of the server's code.
    private String body(String method, String path, String query, String body) throws Exception {
        String host = "127.0.0.1:" + server.http().port();
        String info = method.toLowerCase(Locale.ROOT) + "\n" + path + "\n" + query + "\nhost="
                + host.replace(":", "%3A") + "\n";
        String time = SECOND + ";" + (SECOND + 60);
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(info.getBytes(StandardCharsets.UTF_8)));
        String signature = hmac(hmac(KEY, time), "sha1\n" + time + "\n" + hash + "\n");
        String names = query.replaceAll("=[^&]*", "").replace('&', ';');
        return server.http()
                .send(server.http()
                        .request(query.isEmpty() ? path : path + "?" + query)
                        .header("Content-Type", "application/json")
                        .header("Authorization", authorization(SECOND, SECOND + 60, "host", names, signature))
                        .method(method, HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }

    private static String hmac(String key, String content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }
}
