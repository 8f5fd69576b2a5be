package io.chronoplane.commands.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever loads, aborts, deletes and compactions meet, in whatever order: versions tile, and nothing is lost.
class RandomHistoriesTest {

    private static final int STEPS = 400;
    private static final long[] TABLETS = {Given.TABLET, 2, 3};

    static Stream<Long> seeds() {
        return LongStream.range(0, 40).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void versionsTile_andNothingIsLost_underAnyHistory(long seed) {
        new History(seed).play();
    }

    private static final class History {
        private final Random random;
        private final String seed;
        private final World world = new World();
        private final List<Long> running = new ArrayList<>();
        private final List<String> jobs = new ArrayList<>();
        private final Map<Long, Totals> expected = new HashMap<>();
        private long points = 2;

        History(long seed) {
            this.random = new Random(seed);
            this.seed = "seed " + seed;
        }

        void play() {
            world.accepts(Given.tablets(TABLETS));
            for (long tablet : TABLETS) {
                expected.put(tablet, Totals.NONE);
            }
            for (int step = 0; step < STEPS; step++) {
                step(step);
                check(step);
            }
        }

        private void step(int step) {
            world.pass(random.nextInt(3_000));
            switch (random.nextInt(8)) {
                case 0, 1 -> running.add(Given.begun(world, "l" + step));
                case 2, 3 -> stage(step);
                case 4 -> end(true);
                case 5 -> end(random.nextInt(3) > 0);
                case 6 -> run(step);
                default -> merge();
            }
        }

        private void stage(int step) {
            if (!running.isEmpty()) {
                long txn = running.get(random.nextInt(running.size()));
                long tablet = TABLETS[random.nextInt(TABLETS.length)];
                Rowset rowset = random.nextInt(10) == 0
                        ? Given.delete("d" + step)
                        : Given.rowset("r" + step, random.nextInt(100), random.nextInt(5), size());
                world.send(Given.staged(txn, tablet, rowset));
            }
        }

        private long size() {
            return switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> random.nextInt(10_000);
                case 2 -> random.nextInt(100) * Given.MIB;
                default -> random.nextInt(2_000) * Given.MIB;
            };
        }

        private void end(boolean commit) {
            if (running.isEmpty()) {
                return;
            }
            long txn = running.remove(random.nextInt(running.size()));
            List<StagedRowset> staged = List.copyOf(world.txn(txn).staged().values());
            if (!commit) {
                world.send(new AbortTxn(World.INSTANCE, txn, "", null));
            } else if (world.send(Given.commit(world, txn)) instanceof Decision.Accepted) {
                staged.forEach(one -> expected.merge(
                        one.tabletId(), Totals.of(List.of(one.rowset())), Totals::plus));
            }
        }

        private void run(int step) {
            CompactionType type = switch (random.nextInt(5)) {
                case 0 -> CompactionType.FULL;
                case 1 -> CompactionType.BASE;
                default -> CompactionType.CUMULATIVE;
            };
            if (world.send(Given.run(type, "j" + step)) instanceof Decision.Accepted) {
                jobs.add("j" + step);
            }
        }

        private void merge() {
            if (!jobs.isEmpty()) {
                world.send(Given.merge(jobs.get(random.nextInt(jobs.size()))));
            }
        }

        private void check(int step) {
            for (long id : TABLETS) {
                LiveTablet tablet = world.tablet(id);
                long next = 0;
                List<Rowset> filled = tablet.rowsets().filled(world.partitionVersion(Given.PARTITION));
                for (Rowset rowset : filled) {
                    assertThat(rowset.start()).as("%s step %s tablet %s", seed, step, id).isEqualTo(next);
                    next = rowset.end() + 1;
                }
                assertThat(next - 1).as("%s step %s", seed, step).isEqualTo(
                        Math.max(1, world.partitionVersion(Given.PARTITION)));
                Totals totals = tablet.stats().totals();
                assertThat(totals.rows()).as("%s step %s", seed, step).isEqualTo(expected.getOrDefault(id, Totals.NONE).rows());
                assertThat(totals.dataSize()).as("%s step %s", seed, step).isEqualTo(expected.getOrDefault(id, Totals.NONE).dataSize());
                assertThat(totals).as("%s step %s", seed, step).isEqualTo(Totals.of(tablet.rowsets().list()));
            }
            long point = world.tablet(Given.TABLET).stats().cumulativePoint();
            assertThat(point).as("%s step %s", seed, step).isGreaterThanOrEqualTo(points);
            points = point;
        }
    }
}
