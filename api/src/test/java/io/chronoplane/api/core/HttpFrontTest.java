package io.chronoplane.api.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFrontTest {
    private final EchoApi echo = new EchoApi();
    private final TestServer server = TestServer.start(echo);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "WHATEVER"})
    void body_isRead_forAnyMethod(String method) {
        assertThat(server.send(method, "/echo/body", "{\"ü\":1}").body()).isEqualTo("{\"ü\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense"})
    void body_isRead_forAnyContentType(String type) {
        var request = server.request("/echo/body").header("Content-Type", type);
        request.POST(HttpRequest.BodyPublishers.ofString("a=b&c=%20"));
        assertThat(server.send(request).body()).isEqualTo("a=b&c=%20");
    }

    @Test
    void body_isRead_whenChunkedAndInPieces() throws IOException {
        try (Socket socket = server.connect()) {
            OutputStream out = socket.getOutputStream();
            for (String piece : List.of(
                    "POST /echo/body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
                    "3\r\nab",
                    "c\r\n2\r",
                    "\nde\r\n0\r\n\r\n")) {
                out.write(piece.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nabcde");
        }
    }

    @Test
    void body_isRead_whenAsLargeAsAllowed() {
        String body = "x".repeat(TestServer.LIMITS.bodyBytes());
        assertThat(server.send("POST", "/echo/body", body).body()).isEqualTo(body);
    }

    @Test
    void body_isAskedFor_whenTheClientWaitsForThat() throws IOException {
        try (Socket socket = server.connect()) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /echo/body HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] go = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            out.write("ab".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(new String(go, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nab");
        }
    }

    @Test
    void answer_isTooLarge_forABodyDeclaredBeyondTheLimit() throws IOException {
        String answer = server.raw("POST /echo/body HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\nabc");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("connection: close").endsWith("echo: BODY_TOO_LARGE");
    }

    @Test
    void answer_isTooLarge_forAChunkedBodyBeyondTheLimit() {
        var request = server.request("/echo/body");
        byte[] body = new byte[TestServer.LIMITS.bodyBytes() + 1];
        request.POST(HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(body)));
        HttpResponse<String> answer = server.send(request);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("echo: BODY_TOO_LARGE");
    }

    @Test
    void answer_isTimeout_forABodyThatDoesNotEnd() throws IOException {
        String answer = server.raw("POST /echo/body HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
        assertThat(answer).startsWith("HTTP/1.1 408").endsWith("echo: BODY_TOO_SLOW");
    }

    @Test
    void connection_isClosed_forABodyThatDoesNotFollowHttp() throws IOException {
        assertThat(server.raw("POST /echo/body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n"))
                .isEmpty();
    }

    @Test
    void answer_isOverloaded_whenBodiesThatDoNotEndTakeTooMuchMemory() throws IOException {
        Duration longer = Duration.ofSeconds(20);
        HttpLimits small = new HttpLimits(1, 1_000, 16 << 10, longer, Duration.ofSeconds(3), longer, longer);
        String request = "POST /echo/body HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(999);
        List<Socket> sockets = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        try (TestServer tight = TestServer.start(small, List.of(), echo)) {
            for (int i = 0; i < 40; i++) {
                sockets.add(tight.connect());
                sockets.getLast().getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket socket : sockets) {
                try (socket) {
                    statuses.add(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
                }
            }
            assertThat(tight.send("POST", "/echo/body", "again").body()).isEqualTo("again");
        }
        assertThat(statuses).containsOnly("HTTP/1.1 503", "HTTP/1.1 408");
        assertThat(statuses).filteredOn("HTTP/1.1 503"::equals).hasSize(8);
    }

    @Test
    void connection_isClosed_whenARefusedRequestDoesNotEnd() throws IOException {
        String answer = server.raw("POST /echo/none HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
        assertThat(answer).startsWith("HTTP/1.1 404").endsWith("nothing here");
    }

    @Test
    void connection_isClosed_whenNothingMovesOnIt() throws IOException {
        assertThat(server.raw("")).isEmpty();
    }

    @Test
    void answer_isHeaderTooLarge_forHeadersBeyondTheLimit() throws IOException {
        String answer = server.raw("GET /livez HTTP/1.1\r\nHost: x\r\nX-A: " + "a".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @Test
    void answer_isUriTooLong_forARequestLineBeyondTheLimit() throws IOException {
        String answer = server.raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.0 414");
    }

    @Test
    void answer_isBadRequest_forWhatIsNotHttp() throws IOException {
        assertThat(server.raw("\u0016\u0003\u0001 hello\r\n\r\n")).startsWith("HTTP/1.0 400");
    }

    @Test
    void pipelinedRequests_areAnsweredInOrder() throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            requests.append("GET /echo/query?q=").append(i).append(" HTTP/1.1\r\nHost: x\r\n");
            requests.append(i == 199 ? "Connection: close\r\n\r\n" : "\r\n");
        }
        String answers = server.raw(requests.toString());
        StringBuilder found = new StringBuilder();
        for (String answer : answers.split("HTTP/1.1 200 OK", -1)) {
            found.append(answer.substring(answer.lastIndexOf('\n') + 1)).append(' ');
        }
        StringBuilder expected = new StringBuilder(" ");
        for (int i = 0; i < 200; i++) {
            expected.append(i).append(' ');
        }
        assertThat(found).hasToString(expected.toString());
    }

    @Test
    void requestId_isTheClients_whenItIsHarmless() {
        HttpResponse<String> answer = server.send(server.request("/echo/origin").header("X-Request-Id", "a.B_9-"));
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("a.B_9-");
        assertThat(answer.body()).contains("requestId=a.B_9-", "actor=someone", "surface=echo/origin", "127.0.0.1");
    }

    @Test
    void requestId_isOurs_whenTheClientsIsNotHarmless() {
        HttpResponse<String> answer = server.send(server.request("/livez").header("X-Request-Id", "a b"));
        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}-[0-9a-f]+");
    }

    @Test
    void answer_isInternal_withoutAnythingFromInside_whenAHandlerBreaks() {
        HttpResponse<String> answer = server.get("/echo/break");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("echo: INTERNAL");
    }

    @Test
    void answer_isTheApis_whenTheCoreCannotTakeIt() {
        assertThat(server.get("/echo/overloaded").body()).isEqualTo("echo: OVERLOADED");
    }

    @Test
    void answer_isProblem_forAPathOfNoApi() {
        HttpResponse<String> answer = server.get("/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\": 404", "\"title\": \"Not Found\"");
    }

    @Test
    void close_letsARunningRequestFinish() throws Exception {
        CompletableFuture<HttpResponse<String>> running =
                CompletableFuture.supplyAsync(() -> server.get("/echo/wait"));
        echo.waiting.get(5, TimeUnit.SECONDS);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> {
            try {
                server.stop();
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        assertThatThrownBy(() -> closing.get(300, TimeUnit.MILLISECONDS)).hasMessage(null);
        echo.gate.complete("done");
        assertThat(running.get(5, TimeUnit.SECONDS).body()).isEqualTo("done");
        closing.get(5, TimeUnit.SECONDS);
        assertThatThrownBy(server::connect).isInstanceOf(IOException.class);
    }

    @Test
    void start_fails_whenTheAddressIsTaken() {
        var listener = new Listener("127.0.0.1", server.port());
        var metrics = new RequestMetrics(new SimpleMeterRegistry());
        assertThatThrownBy(() -> HttpFront.start(TestServer.LIMITS, List.of(listener), List.of(echo), metrics))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on [127.0.0.1:" + server.port() + "]");
    }

    @Test
    void start_listensOnSeveralAddresses() throws IOException {
        var metrics = new RequestMetrics(new SimpleMeterRegistry());
        var any = new Listener("127.0.0.1", 0);
        try (HttpFront front = HttpFront.start(TestServer.LIMITS, List.of(any, any), List.of(echo), metrics)) {
            assertThat(front.listeners()).doesNotHaveDuplicates().allMatch(bound -> bound.port() > 0);
        }
    }
}
