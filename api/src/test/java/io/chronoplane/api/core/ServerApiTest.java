package io.chronoplane.api.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.core.HealthCheck;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerApiTest {
    private record Fixed(String name, Health check) implements HealthCheck {}

    private static final HealthCheck LOG = new Fixed("log", Health.ok("open"));
    private static final HealthCheck FEED = new Fixed("feed", Health.degraded("12 behind"));
    private static final HealthCheck DISK = new Fixed("disk", Health.failed("full"));

    @Test
    void livez_isOk() {
        try (TestServer server = TestServer.start()) {
            assertThat(server.get("/livez").body()).isEqualTo("ok\n");
            assertThat(server.get("/livez").body()).isEqualTo("ok\n");
        }
    }

    @Test
    void readyz_isReady_whenAllIsWell() {
        try (TestServer server = TestServer.start(TestServer.LIMITS, List.of(LOG))) {
            HttpResponse<String> answer = server.get("/readyz");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("""
                    {
                        "checks": [
                            {
                                "name": "log",
                                "status": "ok",
                                "detail": "open"
                            }
                        ],
                        "status": "ok"
                    }
                    """);
        }
    }

    @Test
    void readyz_isReadyButSaysSo_whenSomethingIsDegraded() {
        try (TestServer server = TestServer.start(TestServer.LIMITS, List.of(FEED, LOG))) {
            assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(server.get("/readyz").body()).endsWith("\"status\": \"degraded\"\n}\n");
        }
    }

    @Test
    void readyz_isNotReady_andNamesWhatFailed() {
        try (TestServer server = TestServer.start(TestServer.LIMITS, List.of(DISK, FEED, LOG))) {
            HttpResponse<String> answer = server.get("/readyz");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"disk\"", "\"full\"").endsWith("\"status\": \"failed\"\n}\n");
        }
    }

    @Test
    void metrics_countRequests_bySystemOperationAndCode() {
        try (TestServer server = TestServer.start(new EchoApi())) {
            server.get("/echo/query?q=1");
            server.get("/echo/query?q=2");
            server.get("/echo/none");
            HttpResponse<String> answer = server.get("/metrics");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/plain; version=0.0.4");
            assertThat(answer.body())
                    .contains("chronoplane_requests_seconds_count{code=\"200\",operation=\"query\",system=\"echo\"} 2")
                    .contains("chronoplane_requests_seconds_count{code=\"404\",operation=\"none\",system=\"echo\"} 1");
        }
    }
}
