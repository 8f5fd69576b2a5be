package io.chronoplane.api.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    /// One who listens on a bare connection.
    private static final class Listening implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;
        private String last = "";

        Listening(PastServer server, String path, String header) throws IOException {
            socket = server.http().connect();
            socket.getOutputStream()
                    .write(("GET /control/v1/events/stream" + path + " HTTP/1.1\r\nHost: h\r\n" + header + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            until("id: ");
        }

        /// The next line that begins so.
        String until(String beginning) throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = lines.readLine();
            }
            last = line == null ? "" : line;
            return last;
        }

        /// The positions of the next events.
        List<Long> next(int count) throws IOException {
            List<Long> positions = new ArrayList<>();
            while (positions.size() < count) {
                String line = until("data: ");
                assertThat(line).as("after %s", positions).isNotEmpty();
                positions.add(PastServer.parsed(line.substring(6)).path("position").asLong());
            }
            return positions;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void stream_tellsWhatHappensFromNowOn_andNothingElse() throws IOException {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");
            try (Listening all = new Listening(server, "", "");
                    Listening some = new Listening(server, "?entity=instance=i-2", "")) {
                awaitListeners(server, 2);
                server.givenCluster("i-1", "c-1");
                server.givenInstance("i-2");

                assertThat(all.next(2)).containsExactly(2L, 3L);
                assertThat(some.next(1)).containsExactly(3L);
            }
            awaitListeners(server, 0);
        }
    }

    @Test
    void stream_resumesBehindTheLastEventOfTheReader_withoutAGapWhileEventsCome() throws IOException {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");
            server.givenCluster("i-1", "c-1");
            server.givenTurns("i-1", "c-1", 6_000);
            try (Listening listening = new Listening(server, "", "Last-Event-ID: 1\r\n")) {
                server.givenTurns("i-1", "c-1", 3_000);
                server.givenTurns("i-1", "c-1", 3_000);
                assertThat(listening.next(12_001))
                        .isEqualTo(LongStream.rangeClosed(2, 12_002).boxed().toList());
            }
            try (Listening listening = new Listening(server, "?last_event_id=11999", "")) {
                assertThat(listening.next(3)).containsExactly(12_000L, 12_001L, 12_002L);
            }
        }
    }

    @Test
    void stream_catchesUpWithALongLog_whenItWantsLittleOfIt() throws IOException {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");
            server.givenCluster("i-1", "c-1");
            server.givenTurns("i-1", "c-1", 6_000);
            try (Listening listening = new Listening(server, "?entity=cuid=1:i-1:c-1&last_event_id=0", "")) {
                assertThat(listening.next(1)).containsExactly(2L);
                awaitListeners(server, 1);
                server.givenCluster("i-1", "c-2");
                server.given(
                        "rename_cluster",
                        """
                        {"instance_id": "i-1", "cluster": {"cluster_id": "c-1", "cluster_name": "other"}}""");
                assertThat(listening.next(1)).containsExactly(6_004L);
            }
        }
    }

    @Test
    void stream_endsWithAWord_whenTheServerStops() throws IOException {
        try (PastServer server = PastServer.start();
                Listening listening = new Listening(server, "", "")) {
            awaitListeners(server, 1);
            long start = System.nanoTime();
            server.http().stop();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            assertThat(listening.until("event: cut-off")).isNotEmpty();
            assertThat(listening.until("data: ")).contains("the server is stopping");
        }
    }

    @Test
    void heartbeat_keepsTheConnection_andTellsHowFarItIs() throws IOException {
        try (PastServer server = PastServer.start();
                Listening listening = new Listening(server, "?actor=nobody", "")) {
            awaitListeners(server, 1);
            server.givenInstance("i-1");
            // The server of a test closes silent connections after two seconds.
            for (int beat = 0; beat < 5; beat++) {
                assertThat(listening.until(": alive")).isNotEmpty();
                assertThat(listening.until("id: ")).isIn("id: 0", "id: 1");
            }
            assertThat(listening.last).isEqualTo("id: 1");
        }
    }

    @Test
    void reader_isCutOffWithAClearWord_whenItDoesNotKeepUp() throws IOException {
        try (PastServer server = PastServer.start()) {
            server.givenInstance("i-1");
            server.givenCluster("i-1", "c-1");
            try (Listening slow = new Listening(server, "", "");
                    Listening quick = new Listening(server, "?type=doris.meta.cluster-dropped", "")) {
                awaitListeners(server, 2);
                for (int round = 0; round < 40 && server.node().lookingBack().tail().size() == 2; round++) {
                    server.givenTurns("i-1", "c-1", 3_000);
                }
                awaitListeners(server, 1);
                assertThat(slow.until("event: cut-off")).isNotEmpty();
                String why = slow.until("data: ");
                assertThat(why).contains("come again with Last-Event-ID");
                long resume = PastServer.parsed(why.substring(6)).path("last_event_id").asLong();
                try (Listening again = new Listening(server, "", "Last-Event-ID: " + resume + "\r\n")) {
                    assertThat(again.next(2)).containsExactly(resume + 1, resume + 2);
                }
                assertThat(quick.until(": alive")).isNotEmpty();
            }
        }
    }

    private static void awaitListeners(PastServer server, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.node().lookingBack().tail().size() == count);
    }
}
