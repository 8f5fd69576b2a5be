package io.chronoplane.api.core;

import io.chronoplane.infra.core.HealthCheck;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A real server on a free port, with some APIs behind it, and a client.
public final class TestServer implements AutoCloseable {
    public static final HttpLimits LIMITS = new HttpLimits(
            2,
            1 << 20,
            16 << 10,
            Duration.ofSeconds(2),
            Duration.ofMillis(600),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5));

    private final HttpFront front;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private TestServer(HttpFront front) {
        this.front = front;
    }

    public static TestServer start(WireApi... apis) {
        return start(LIMITS, List.of(), apis);
    }

    /// With APIs that can answer as of a moment.
    public static TestServer start(PastApis past, WireApi... apis) {
        return start(LIMITS, List.of(), past, apis);
    }

    public static TestServer start(HttpLimits limits, List<HealthCheck> checks, WireApi... apis) {
        return start(limits, checks, PastApis.NONE, apis);
    }

    private static TestServer start(HttpLimits limits, List<HealthCheck> checks, PastApis past, WireApi... apis) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List<WireApi> all = new ArrayList<>(List.of(apis));
        all.add(new ServerApi(registry, checks));
        try {
            return new TestServer(HttpFront.start(
                    limits, List.of(new Listener("127.0.0.1", 0)), all, past, Freshness.NONE, new RequestMetrics(registry)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    public int port() {
        return front.listeners().getFirst().port();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> send(String method, String path, String body) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /// A bare connection, for what no decent client sends. It gives up reading after ten seconds.
    public Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    /// Sends text as it is and reads until the server closes the connection.
    public String raw(String text) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public void stop() throws IOException {
        front.close();
    }

    @Override
    public void close() {
        try {
            client.close();
            front.close();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
