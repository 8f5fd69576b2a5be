package io.chronoplane.infra.log.postgres;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.postgres.Writers.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a server's end in the middle of the work does to the logs over it.
final class PostgresCrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private PostgresServer server;
    private Writers writers;
    private volatile boolean stop;

    @BeforeEach
    void start() {
        server = PostgresServer.start();
        writers = new Writers(server.fresh());
    }

    @AfterEach
    void close() {
        stop = true;
        writers.close();
        server.close();
    }

    @Test
    void nothingAcknowledgedIsLost_andTheLogsGoOn_whenTheServerIsKilledUnderLoad() throws Exception {
        List<Writer> nodes = writers.open(2);
        List<Thread> load = load(nodes);

        for (int round = 0; round < 2; round++) {
            awaitMore(50);
            server.kill();
            for (Writer node : nodes) {
                await().atMost(PATIENCE).until(() -> node.log().closedBecause().isPresent());
            }
            server.startAgain();
            for (Writer node : nodes) {
                await().atMost(PATIENCE).until(() -> node.log().closedBecause().isEmpty());
            }
        }
        awaitMore(50);

        assertNothingIsLost(nodes, load);
    }

    @Test
    void nothingAcknowledgedIsLost_whenConnectionsAreCutUnderLoad() throws Exception {
        List<Writer> nodes = writers.open(2);
        List<Thread> load = load(nodes);

        for (int round = 0; round < 5; round++) {
            awaitMore(20);
            server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name LIKE 'chronoplane %'");
        }
        awaitMore(50);

        assertNothingIsLost(nodes, load);
    }

    @Test
    void othersGoOn_whenANodeStandsStillUnderTheLock() throws Exception {
        Writer node = writers.open();
        accepted(node.log(), free(saying("one")));
        // As a node does that is stopped between its lock and its write.
        try (var paused = server.connect()) {
            try (var statement = paused.createStatement()) {
                statement.execute("SET search_path = " + schema());
                statement.execute("SET idle_in_transaction_session_timeout = '2s'");
                statement.execute("BEGIN");
                statement.execute("SELECT position FROM log_head FOR UPDATE");

                assertThat(accepted(node.log(), free(saying("two")))).isEqualTo(2);
            }
        }
    }

    private String schema() {
        return writers.address().url().replaceFirst(".*currentSchema=", "");
    }

    private List<Thread> load(List<Writer> nodes) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            EventLog log = nodes.get(i % nodes.size()).log();
            threads.add(Thread.ofVirtual().start(() -> append(log, number)));
        }
        return threads;
    }

    private void append(EventLog log, int thread) {
        for (int n = 0; !stop; n++) {
            String text = thread + "-" + n;
            Append append = queue(log, free(saying(text)));
            try {
                append.done().orTimeout(60, TimeUnit.SECONDS).join();
                acknowledged.add(text);
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(Unavailable.class);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitMore(int count) {
        int goal = acknowledged.size() + count;
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= goal);
    }

    private void assertNothingIsLost(List<Writer> nodes, List<Thread> load) throws InterruptedException {
        stop = true;
        for (Thread thread : load) {
            thread.join(PATIENCE);
        }
        accepted(nodes.getFirst().log(), free(saying("last")));
        long head = nodes.getFirst().log().head();
        List<String> kept = new ArrayList<>();
        for (StoredEvent event : nodes.getFirst().log().read(0, (int) head)) {
            kept.add(new String(event.payload(), StandardCharsets.UTF_8));
        }
        assertThat(kept).hasSize((int) head).doesNotHaveDuplicates().containsAll(acknowledged);
        for (Writer node : nodes) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(node.log().head()).isEqualTo(head));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(node.positions()).hasSize((int) head));
            assertThat(node.positions()).isSorted().doesNotHaveDuplicates();
        }
    }
}
