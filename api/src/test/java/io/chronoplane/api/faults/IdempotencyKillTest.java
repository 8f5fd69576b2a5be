package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` between events and their answers: whoever sends a request again gets the answer, and nothing is done
/// twice.
class IdempotencyKillTest {

    private static final int ROUNDS = 4;
    private static final int CLIENTS = 24;
    private static final int ANSWERED_AT_LEAST = 60;

    @TempDir
    Path home;

    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @Test
    void everyRequest_isCarriedOutOnce_afterEveryKill() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int enough = answered.size() + ANSWERED_AT_LEAST;
            try (ServerProcess server = start();
                    ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                server.untilReady();
                for (int i = 0; i < CLIENTS; i++) {
                    var unused = clients.submit(() -> load(server.port()));
                }
                while (answered.size() < enough) {
                    Fleet.pause(1);
                }
                server.kill();
            }
        }
        try (ServerProcess server = start();
                HttpClient client = client()) {
            server.untilReady();
            for (String id : sent) {
                HttpResponse<String> again = create(client, server.port(), id);
                assertThat(again.statusCode()).as("%s %s", id, again.body()).isEqualTo(200);
                if (answered.contains(id)) {
                    assertThat(again.headers().firstValue("Idempotency-Replayed")).as(id).contains("true");
                }
            }
            for (String id : sent) {
                HttpResponse<String> replayed = create(client, server.port(), id);
                assertThat(replayed.headers().firstValue("Idempotency-Replayed")).as(id).contains("true");
            }
            try (Connection connection = Connection.to(server.port())) {
                String ready = connection.get("/readyz").body();
                assertThat(ready).contains("head " + sent.size());
            }
        }
    }

    private void load(int port) {
        try (HttpClient client = client()) {
            while (true) {
                String id = "i-" + next.getAndIncrement();
                sent.add(id);
                if (create(client, port, id).statusCode() == 200) {
                    answered.add(id);
                }
            }
        } catch (IOException e) {
            // The server was killed.
            return;
        }
    }

    private static HttpResponse<String> create(HttpClient client, int port, String id) throws IOException {
        String body = """
                {"instance_id": "%s", "name": "n", "user_id": "u", "obj_info": {"ak": "ak", "sk": "sk",
                 "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r", "provider": "COS"}}""".formatted(id);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + Connection.path("create_instance")))
                .timeout(Duration.ofSeconds(60))
                .header("Idempotency-Key", id)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private ServerProcess start() {
        return ServerProcess.start(home, home.resolve("data"), List.of("-Xmx512m"));
    }
}
