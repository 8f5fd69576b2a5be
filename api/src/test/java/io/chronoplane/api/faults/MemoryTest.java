package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More of everything than a small server can hold at once: it refuses, and stays. A process that runs out of memory
/// ends at once here, so that no test can overlook it.
///
/// Larger by `-Dchronoplane.memory.scale=20`, in another heap by `-Dchronoplane.memory.heap=512m`.
class MemoryTest {

    private static final int SCALE = Integer.getInteger("chronoplane.memory.scale", 1);
    private static final String HEAP = System.getProperty("chronoplane.memory.heap", "128m");
    private static final Pattern HEAD = Pattern.compile("^chronoplane_log_head (\\S+)", Pattern.MULTILINE);

    @TempDir
    Path home;

    @Test
    void overload_isRefused_forMoreCommandsThanMayWait() throws IOException {
        try (ServerProcess server = start("log.max-queued=50")) {
            List<Long> accepted = Crowd.all(1_000, client -> create(server.port(), client, 5 * SCALE));

            long sum = accepted.stream().mapToLong(Long::longValue).sum();
            System.out.printf(Locale.ROOT, "overload: %d of %d accepted%n", sum, 5_000 * SCALE);
            assertThat(sum).isPositive();
            try (Connection connection = Connection.to(server.port())) {
                Matcher head = HEAD.matcher(connection.get("/metrics").body());
                assertThat(head.find()).isTrue();
                assertThat(Math.round(Double.parseDouble(head.group(1)))).as("events in the log").isEqualTo(sum);
            }
            assertWell(server);
        }
    }

    @Test
    void silentConnections_areClosed_whateverTheyHaveSent() throws IOException {
        try (ServerProcess server = start("server.idle-timeout=1s")) {
            String[] begun = {
                "", "P", "PUT /MetaService/http/create_instance", "PUT / HTTP/1.1\r\nContent-Length: 100\r\n\r\n{\"a\":"
            };
            List<Connection> silent = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                Connection connection = Connection.to(server.port());
                connection.write(begun[i % begun.length].getBytes(StandardCharsets.ISO_8859_1));
                silent.add(connection);
            }

            assertWell(server);
            for (Connection connection : silent) {
                // Ends only when the server closes it; reading fails after some minutes.
                connection.rest();
                connection.close();
            }
            assertWell(server);
        }
    }

    @Test
    void pipelinedRequests_areAnsweredInOrder_andHeldBackWhenNobodyReads() throws IOException {
        try (ServerProcess server = start()) {
            create(server.port(), 0, 1);
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 1_000; i++) {
                String id = i % 2 == 0 ? "i0-0" : "no";
                requests.append("GET ").append(Connection.path("get_instance?instance_id=" + id));
                requests.append(" HTTP/1.1\r\nHost: h\r\n\r\n");
            }
            byte[] bytes = requests.toString().getBytes(StandardCharsets.ISO_8859_1);
            try (Connection connection = Connection.to(server.port())) {
                connection.write(bytes);
                for (int i = 0; i < 1_000; i++) {
                    assertThat(connection.receive().ok()).as("answer %d", i).isEqualTo(i % 2 == 0);
                }
            }

            try (Connection deaf = Connection.to(server.port())) {
                Thread writer = Thread.ofVirtual().name("deaf").start(() -> writeUntilClosed(deaf, bytes));
                Fleet.pause(2_000 * SCALE);
                assertThat(writer.isAlive()).as("the writer is held back").isTrue();
                assertWell(server);
            }
        }
    }

    @Test
    void largeBodies_areTakenOrRefused_onManyConnections() throws IOException {
        try (ServerProcess server = start()) {
            String body = "{\"instance_id\": \"large\", \"name\": \"" + "x".repeat((1 << 20) - 100) + "\"}";

            List<Integer> answered = Crowd.all(64, client -> {
                int answers = 0;
                for (int i = 0; i < 2 * SCALE; i++) {
                    answers += answered(server.port(), body) ? 1 : 0;
                }
                return answers;
            });

            assertThat(answered.stream().mapToInt(Integer::intValue).sum()).isPositive();
            assertWell(server);
        }
    }

    @Test
    void export_streamsAHundredThousandEvents_withoutHoldingThem() throws Exception {
        try (ServerProcess server = start()) {
            long made = Crowd.all(40, client -> create(server.port(), client, 2_500)).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            HttpRequest export = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + "/control/v1/events"))
                    .header("Accept", "application/x-ndjson")
                    .build();
            try (HttpClient client = HttpClient.newHttpClient();
                    Stream<String> lines =
                            client.send(export, HttpResponse.BodyHandlers.ofLines()).body()) {
                assertThat(lines.filter(line -> line.startsWith("{\"position\":")).count())
                        .isEqualTo(made)
                        .isGreaterThan(90_000);
            }
            assertWell(server);
        }
    }

    private static long create(int port, int client, int count) throws IOException {
        long accepted = 0;
        try (Connection connection = Connection.to(port)) {
            for (int i = 0; i < count; i++) {
                Step step = Step.createInstance("i" + client + "-" + i);
                Answer answer = connection.meta(step.operation(), step.body());
                if (answer.ok()) {
                    accepted++;
                } else {
                    assertThat(answer.field("msg")).isEqualTo("reach max qps limit");
                }
            }
        }
        return accepted;
    }

    /// False when the connection was cut while the body was being sent, since others hold the memory for bodies.
    private static boolean answered(int port, String body) {
        try (Connection connection = Connection.to(port)) {
            return !connection.meta("create_instance", body).body().isEmpty();
        } catch (IOException cut) {
            return false;
        }
    }

    private static void writeUntilClosed(Connection connection, byte[] bytes) {
        boolean open = true;
        while (open) {
            try {
                connection.write(bytes);
            } catch (IOException closed) {
                open = false;
            }
        }
    }

    private static void assertWell(ServerProcess server) throws IOException {
        assertThat(server.isAlive()).as(server.printed()).isTrue();
        try (Connection connection = Connection.to(server.port())) {
            assertThat(connection.get("/readyz").status()).isEqualTo(200);
            assertThat(connection.get("/livez").status()).isEqualTo(200);
        }
        assertThat(server.err()).doesNotContain("OutOfMemory").doesNotContain("ERROR");
    }

    private ServerProcess start(String... settings) {
        List<String> flags = new ArrayList<>();
        for (String setting : settings) {
            flags.addAll(List.of("--set", setting));
        }
        ServerProcess server = ServerProcess.start(
                home,
                home.resolve("data"),
                List.of("-Xmx" + HEAP, "-XX:+ExitOnOutOfMemoryError"),
                flags.toArray(String[]::new));
        server.port();
        return server;
    }
}
