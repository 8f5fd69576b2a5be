package io.chronoplane.api.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.tablet.CompactionType;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.TabletStats;
import io.chronoplane.commands.doris.tablet.Totals;
import io.chronoplane.infra.doris.tablet.CompactionPace;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.queries.doris.tablet.GetCompactions;
import io.chronoplane.queries.doris.tablet.GetPartitionVersion;
import io.chronoplane.queries.doris.tablet.GetTablet;
import io.chronoplane.queries.doris.tablet.RunOutcome;
import io.chronoplane.queries.doris.tablet.TabletView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Loads, aborts and compactions that really meet, on a running node: versions tile, nothing is lost, and what is shown
/// as running is what the events say.
class RandomLoadsTest {

    private static final int WORKERS = 4;
    private static final int STEPS = 60;
    private static final long[] TABLETS = {10004, 10005, 10006};

    private final Map<Long, AtomicLong> rows = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void versionsTile_andNothingIsLost_whateverMeets(long seed) throws Exception {
        CompactionPace pace = new CompactionPace(Duration.ofMillis(3), Duration.ofSeconds(10), 2);
        try (TabletServer server = TabletServer.start(pace, false)) {
            for (long tablet : TABLETS) {
                server.givenTablet(tablet, 10003);
                rows.put(tablet, new AtomicLong());
            }
            List<Thread> workers = IntStream.range(0, WORKERS)
                    .mapToObj(worker -> Thread.ofVirtual()
                            .name("worker-" + worker)
                            .start(() -> work(server, new Random(seed * WORKERS + worker), worker)))
                    .toList();
            for (Thread worker : workers) {
                assertThat(worker.join(Duration.ofSeconds(60))).as("seed %s", seed).isTrue();
            }
            server.settle();
            check(server, seed);
        }
    }

    private void work(TabletServer server, Random random, int worker) {
        for (int step = 0; step < STEPS; step++) {
            String id = worker + "-" + step;
            long tablet = TABLETS[random.nextInt(TABLETS.length)];
            switch (random.nextInt(4)) {
                case 0 -> server.post("/api/compaction/run?tablet_id=" + tablet + "&compact_type=cumulative");
                case 1 -> server.post("/api/compaction/run?tablet_id=" + tablet + "&compact_type="
                        + (random.nextInt(4) == 0 ? "full" : "base"));
                default -> load(server, random, id, tablet);
            }
        }
    }

    private void load(TabletServer server, Random random, String id, long tablet) {
        long txn = server.begun("l-" + id);
        server.given("commit_rowset", TabletServer.rowset(txn, tablet, "r-" + id));
        if (random.nextInt(4) == 0) {
            server.given("abort_txn", "\"txn_id\": " + txn);
        } else {
            server.given("commit_txn", "\"txn_id\": " + txn);
            rows.getOrDefault(tablet, new AtomicLong()).addAndGet(100);
        }
    }

    private void check(TabletServer server, long seed) {
        long version = server.node().ask(new GetPartitionVersion("i", 10001, 10003)).orElseThrow().version();
        for (long id : TABLETS) {
            TabletView view = server.node().ask(new GetTablet("i", id)).orElseThrow();
            long next = 0;
            for (Rowset rowset : view.tablet().rowsets().filled(version)) {
                assertThat(rowset.start()).as("seed %s, tablet %s", seed, id).isEqualTo(next);
                next = rowset.end() + 1;
            }
            assertThat(next - 1).as("seed %s, tablet %s", seed, id).isEqualTo(version);
            Totals totals = view.tablet().stats().totals();
            assertThat(totals).as("seed %s", seed).isEqualTo(Totals.of(view.tablet().rowsets().list()));
            assertThat(totals.rows()).as("seed %s", seed).isEqualTo(rows.getOrDefault(id, new AtomicLong()).get());
            assertThat(view.tablet().jobs()).as("seed %s", seed).isEmpty();
            TabletStats stats = view.tablet().stats();
            long full = finished(view, CompactionType.FULL);
            assertThat(stats.fullCount()).as("seed %s", seed).isEqualTo(full);
            // A full compaction counts as a base one too.
            assertThat(stats.baseCount()).as("seed %s", seed).isEqualTo(full + finished(view, CompactionType.BASE));
            assertThat(stats.cumulativeCount()).as("seed %s", seed)
                    .isEqualTo(finished(view, CompactionType.CUMULATIVE));
        }
        List<String> types = server.node().log().read(0, 100_000).stream().map(StoredEvent::type).toList();
        long started = types.stream().filter("doris.tablet.compaction-started"::equals).count();
        assertThat(server.node().ask(new GetCompactions()).ended()).as("seed %s", seed).hasSize((int) started);
    }

    private static long finished(TabletView view, CompactionType type) {
        return view.runs().ended().stream()
                .filter(run -> run.outcome() == RunOutcome.FINISHED && run.type() == type)
                .count();
    }
}
