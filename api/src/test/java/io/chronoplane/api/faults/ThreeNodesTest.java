package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three real processes on a real PostgreSQL under random traffic, while nodes are killed and stand still and the database
/// crashes. The same again by `-Dchronoplane.cluster.seed=…`.
class ThreeNodesTest {

    private static final long SEED = Long.getLong("chronoplane.cluster.seed", System.nanoTime());
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LOG = Pattern.compile("\"(head|hash)\"\\s*:\\s*\"?([0-9a-f]+)");
    private static final int ENTITIES = 4;
    private static final int CLIENTS = 8;
    private static final int MORE = 100;
    private static final int IMPATIENCE_MILLIS = 2_000;

    @TempDir
    Path home;

    private final PostgresServer database = PostgresServer.start();
    private final ServerProcess[] nodes = new ServerProcess[3];
    private final Map<String, Queue<Operated>> histories = new ConcurrentHashMap<>();
    private final Map<Long, String> positions = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final LongAdder done = new LongAdder();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private volatile boolean stop;

    @BeforeEach
    void start() {
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = node(i);
        }
        for (ServerProcess node : nodes) {
            node.untilReady();
        }
    }

    @AfterEach
    void close() {
        stop = true;
        for (ServerProcess node : nodes) {
            node.close();
        }
        database.close();
    }

    private ServerProcess node(int number) {
        return ServerProcess.start(
                home,
                home.resolve("node" + number),
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"),
                "--database",
                database.url(),
                "--set",
                "storage.postgresql.user=postgres",
                "--set",
                "secrets.master-key=" + KEY);
    }

    @Test
    void histories_areThoseOfOneNode_throughKillsPausesAndACrashOfTheDatabase() throws Exception {
        prepare();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            SplittableRandom own = random.split();
            clients.add(Thread.ofPlatform().name("client-" + i).start(() -> load(own)));
        }

        awaitMore();
        nodes[1].kill();
        awaitMore();
        nodes[1] = node(1);
        signal("STOP", nodes[2]);
        awaitMore();
        signal("CONT", nodes[2]);
        nodes[1].untilReady();
        awaitMore();
        database.kill();
        database.startAgain();
        for (ServerProcess node : nodes) {
            node.untilReady();
        }
        awaitMore();
        stop = true;
        for (Thread client : clients) {
            assertThat(client.join(PATIENCE)).as("a client ended, seed %d", SEED).isTrue();
        }

        assertThat(wrong).as("seed %d", SEED).isEmpty();
        assertAllAgree();
        histories.forEach((entity, history) -> assertThat(
                        Linearizability.holds(new StatusModel(), List.copyOf(history)))
                .as("the history of %s can be explained, seed %d", entity, SEED)
                .isTrue());
    }

    @Test
    void read_showsWhatAnotherNodeAcknowledged_whenItAsksForThePosition() throws Exception {
        Answer created = on(nodes[0], Step.createInstance("i"));
        try (Connection other = Connection.to(nodes[1].port())) {
            Answer read = other.request(
                    "GET", Connection.path("get_instance?instance_id=i"), "", "X-Min-Position: " + created.position());
            assertThat(read.ok()).as("%s", read).isTrue();
            Answer refused = other.request("GET", Connection.path("get_instance?instance_id=i"), "", "X-Min-Position: x");
            assertThat(refused.status()).isBetween(400, 499);
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            try (Connection any = Connection.to(nodes[2].port())) {
                assertThat(any.get("/control/v1/cluster").body().split("\"joined_at\"")).hasSize(4);
            }
        });
    }

    private void prepare() throws IOException {
        for (int i = 0; i < ENTITIES; i++) {
            assertThat(on(nodes[0], Step.createInstance("e" + i)).ok()).isTrue();
            assertThat(on(nodes[0], Step.addCluster(new Subject("e" + i, "c"))).ok()).isTrue();
        }
    }

    private static Answer on(ServerProcess node, Step step) throws IOException {
        return on(node, step, (int) PATIENCE.toMillis());
    }

    private static Answer on(ServerProcess node, Step step, int readMillis) throws IOException {
        try (Connection connection = Connection.to(node.port(), readMillis)) {
            return connection.meta(step.operation(), step.body());
        }
    }

    private void load(SplittableRandom own) {
        while (!stop) {
            String entity = "e" + own.nextInt(ENTITIES);
            String asked = List.of("SUSPENDED", "TO_RESUME", "NORMAL").get(own.nextInt(3));
            ServerProcess node = nodes[own.nextInt(nodes.length)];
            Operated operated = operated(node, entity, asked, System.nanoTime());
            histories.computeIfAbsent(entity, e -> new ConcurrentLinkedQueue<>()).add(operated);
        }
    }

    private Operated operated(ServerProcess node, String entity, String asked, long called) {
        Operated unknown = new Operated(asked, "", called, Long.MAX_VALUE);
        try {
            Answer answer = on(node, Step.moveOn(new Subject(entity, "c"), StatusModel.before(asked)), IMPATIENCE_MILLIS);
            if (answer.ok()) {
                done.increment();
                if (positions.put(answer.position(), entity) != null) {
                    wrong.add("position " + answer.position() + " was given twice");
                }
                return new Operated(asked, StatusModel.DONE, called, System.nanoTime());
            }
            if (answer.status() >= 500) {
                // It may have been written all the same.
                pause();
                return unknown;
            }
            return new Operated(asked, StatusModel.REFUSED, called, System.nanoTime());
        } catch (IOException e) {
            pause();
            return unknown;
        }
    }

    private static void pause() {
        Fleet.pause(300);
    }

    private void awaitMore() {
        long goal = done.sum() + MORE;
        await().atMost(PATIENCE).until(() -> done.sum() >= goal);
    }

    private static void signal(String name, ServerProcess node) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(node.pid())).start().waitFor()).isZero();
    }

    private void assertAllAgree() throws IOException {
        on(nodes[0], Step.createInstance("last"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<List<String>> ends = new ArrayList<>();
            for (ServerProcess node : nodes) {
                ends.add(end(node));
            }
            assertThat(ends.get(0)).hasSize(2);
            assertThat(ends).containsOnly(ends.get(0));
        });
        long head = Long.parseLong(end(nodes[0]).getFirst());
        assertThat(positions.keySet()).allMatch(position -> position > 0 && position < head);
        try (Connection connection = Connection.to(nodes[1].port())) {
            assertThat(connection.get("/control/v1/log").status()).isEqualTo(200);
        }
    }

    /// Position and hash of the last event, as a node tells them.
    private static List<String> end(ServerProcess node) throws IOException {
        try (Connection connection = Connection.to(node.port())) {
            Matcher fields = LOG.matcher(connection.get("/control/v1/log").body());
            List<String> end = new ArrayList<>();
            while (fields.find()) {
                end.add(fields.group(2));
            }
            return end;
        }
    }
}
