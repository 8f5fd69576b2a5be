package io.chronoplane.commands.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Jobs of other compactors: the examples of upstream's unit tests.
class TabletJobsTest {

    private final World world = Given.tablet();

    private StartTabletJob start(String id, CompactionType type, long... range) {
        long now = world.now() / 1000;
        return new StartTabletJob(
                World.INSTANCE,
                Given.TABLET,
                new JobOffer(
                        id, "be", type, world.tablet(Given.TABLET).stats().baseCount(),
                        world.tablet(Given.TABLET).stats().cumulativeCount(), now + 1_000, now + 80,
                        range.length == 0 ? null : new VersionRange(range[0], range[1])),
                null);
    }

    private FinishTabletJob finish(JobAction action, JobReport report) {
        return new FinishTabletJob(World.INSTANCE, Given.TABLET, action, 0, report);
    }

    private static JobReport named(String id, long lease) {
        return new JobReport(
                id, null, lease, List.of(), List.of(), List.of(), List.of(), 0, Totals.NONE, Totals.NONE, "");
    }

    private static JobReport merged(String id, CompactionType type, long from, long to, long txn, long point) {
        long count = to - from + 1;
        return new JobReport(
                id, type, 0, List.of(from, to), List.of(to), List.of("out"), List.of(txn), point,
                new Totals(count, 100 * count, count, 10_000 * count, 5_000 * count, 5_000 * count),
                new Totals(1, 100, 1, 10_000, 5_000, 5_000), "");
    }

    private void loaded(int count) {
        for (int i = 0; i < count; i++) {
            Rowset rowset = new Rowset(
                    "r" + i, 0, 0, 0, 100, 1, 10_000, 5_000, 5_000, Overlap.UNKNOWN, null, 1, 0, 0);
            Given.load(world, Given.TABLET, rowset);
        }
    }

    @Test
    void ranges_mayNotMeet_andTheRefusalNamesThemAll() {
        world.accepts(start("a", CompactionType.CUMULATIVE, 5, 10));
        world.accepts(start("b", CompactionType.CUMULATIVE, 12, 15));
        for (long[] range : new long[][] {{6, 9}, {5, 9}, {6, 10}, {4, 11}, {3, 5}, {10, 11}}) {
            assertThat(((JobRejection.TabletBusy) world.refuses(start("c", CompactionType.CUMULATIVE, range)))
                            .versions())
                    .containsExactly(5L, 10L, 12L, 15L);
        }
        assertThat(((JobRejection.TabletBusy) world.refuses(start("c", CompactionType.CUMULATIVE))).versions())
                .isEmpty();
        world.accepts(start("c", CompactionType.CUMULATIVE, 2, 4));
        world.accepts(start("d", CompactionType.CUMULATIVE, 11, 11));
        world.accepts(start("e", CompactionType.BASE));
        assertThat(world.accepts(start("e", CompactionType.BASE))).isEmpty();
        world.accepts(start("f", CompactionType.FULL, 1, 20));
        assertThat(world.tablet(Given.TABLET).jobs()).extracting(CompactionJob::id).containsExactly("f");
        assertThat(world.refuses(start("g", CompactionType.CUMULATIVE, 18, 22)))
                .isInstanceOf(JobRejection.TabletBusy.class);
        world.accepts(start("g", CompactionType.CUMULATIVE, 21, 26));
        world.accepts(start("s", CompactionType.STOP_TOKEN));
        assertThat(world.refuses(start("h", CompactionType.CUMULATIVE, 30, 31)))
                .isEqualTo(new JobRejection.JobsStopped(Given.TABLET, "be"));
    }

    @Test
    void theWorkedExample_countsAsUpstreamDoes() {
        loaded(10);
        world.accepts(start("c", CompactionType.CUMULATIVE, 5, 10));
        world.accepts(Given.staged(777, Given.TABLET, Given.rowset("out", 100, 1, 10_000)));
        world.accepts(finish(JobAction.COMMIT, merged("c", CompactionType.CUMULATIVE, 5, 10, 777, 11)));
        TabletStats stats = world.tablet(Given.TABLET).stats();
        assertThat(stats.totals()).isEqualTo(new Totals(6, 500, 5, 50_000, 25_000, 25_000));
        assertThat(stats.cumulativePoint()).isEqualTo(11);
        world.accepts(start("b", CompactionType.BASE, 2, 4));
        world.accepts(Given.staged(778, Given.TABLET, Given.rowset("out2", 100, 1, 10_000)));
        world.accepts(finish(JobAction.COMMIT, merged("b", CompactionType.BASE, 2, 4, 778, 5)));
        stats = world.tablet(Given.TABLET).stats();
        assertThat(stats.totals()).isEqualTo(new Totals(4, 300, 3, 30_000, 15_000, 15_000));
        assertThat(stats.cumulativePoint()).isEqualTo(11);
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][2-4][5-10][11-11]");
        JobOffer unaware =
                new JobOffer("late", "be", CompactionType.BASE, 0L, 1L, world.now(), world.now(), null);
        assertThat(world.refuses(new StartTabletJob(World.INSTANCE, Given.TABLET, unaware, null)))
                .isEqualTo(new JobRejection.CountsStale(0, 1, 1, 1));
    }

    @Test
    void aLease_isOnlyProlonged() {
        world.accepts(start("a", CompactionType.BASE));
        long lease = world.now() / 1000 + 80;
        assertThat(world.refuses(finish(JobAction.LEASE, named("a", lease - 1))))
                .isEqualTo(new JobRejection.LeaseInvalid(lease, lease - 1));
        world.accepts(finish(JobAction.LEASE, named("a", lease)));
        world.accepts(finish(JobAction.LEASE, named("a", lease + 80)));
        world.pass(100_000);
        assertThat(world.refuses(start("b", CompactionType.BASE))).isInstanceOf(JobRejection.TabletBusy.class);
    }

    @Test
    void anExpiredJob_canOnlyBeAborted() {
        world.accepts(start("a", CompactionType.BASE));
        world.pass(2_000_000);
        assertThat(world.refuses(finish(JobAction.LEASE, named("a", world.now()))))
                .isInstanceOf(JobRejection.JobExpired.class);
        world.accepts(finish(JobAction.ABORT, named("a", 0)));
        assertThat(world.refuses(finish(JobAction.ABORT, named("a", 0))))
                .isEqualTo(new JobRejection.JobNotRunning(Given.TABLET));
    }

    @Test
    void aMerge_thatWouldTearARowset_isRefused() {
        loaded(4);
        world.accepts(start("c", CompactionType.CUMULATIVE, 2, 3));
        world.accepts(Given.staged(777, Given.TABLET, Given.rowset("out", 200, 1, 1)));
        world.accepts(finish(JobAction.COMMIT, merged("c", CompactionType.CUMULATIVE, 2, 3, 777, 2)));
        world.accepts(start("d", CompactionType.CUMULATIVE, 3, 4));
        world.accepts(Given.staged(778, Given.TABLET, Given.rowset("out", 200, 1, 1)));
        assertThat(world.refuses(finish(JobAction.COMMIT, merged("d", CompactionType.CUMULATIVE, 3, 4, 778, 2))))
                .isEqualTo(new JobRejection.InputDiffers(Given.TABLET, new VersionRange(3, 4)));
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][2-3][4-4][5-5]");
    }

    @Test
    void theChecks_areMadeInUpstreamsOrder() {
        assertThat(world.refuses(new StartTabletJob(World.INSTANCE, 1, null, null)))
                .isEqualTo(new JobRejection.JobMissing());
        JobOffer empty = new JobOffer("", "", null, null, null, 0, 0, null);
        assertThat(world.refuses(new StartTabletJob(World.INSTANCE, 0, empty, null)))
                .isEqualTo(new JobRejection.JobTabletMissing());
        assertThat(world.refuses(new StartTabletJob(World.INSTANCE, 5, empty, null)))
                .isEqualTo(new TabletRejection.TabletUnknown(World.INSTANCE, 5));
        assertThat(world.refuses(new StartTabletJob(World.INSTANCE, Given.TABLET, empty, null)))
                .isEqualTo(new JobRejection.JobIdMissing());
        assertThat(world.refuses(finish(JobAction.ABORT, named("a", 0))))
                .isEqualTo(new JobRejection.JobNeverStarted(World.INSTANCE, Given.TABLET));
    }
}
