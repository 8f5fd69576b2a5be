package io.chronoplane.commands.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Event;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactionTest {

    private final World world = Given.tablet();

    private void loads(int count, long size) {
        for (int i = 0; i < count; i++) {
            Given.load(world, Given.TABLET, Given.rowset("r" + world.partitionVersion(Given.PARTITION), 100, 1, size));
        }
    }

    @Test
    void fiveSmallLoads_becomeOneRowset_andThePointStays() {
        loads(5, 11_000);
        world.accepts(Given.run(CompactionType.CUMULATIVE, "j"));
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][2-2][3-3][4-4][5-5][6-6]");
        world.accepts(Given.merge("j"));
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][2-6]");
        TabletStats stats = world.tablet(Given.TABLET).stats();
        assertThat(stats.totals()).isEqualTo(new Totals(2, 500, 1, 55_000, 0, 55_000));
        assertThat(stats.cumulativeCount()).isEqualTo(1);
        assertThat(stats.cumulativePoint()).isEqualTo(2);
        loads(1, 1);
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][2-6][7-7]");
    }

    @Test
    void twoLargeLoads_moveThePoint() {
        loads(2, 100 * Given.MIB);
        world.accepts(Given.run(CompactionType.CUMULATIVE, "j"));
        world.accepts(Given.merge("j"));
        assertThat(world.tablet(Given.TABLET).stats().cumulativePoint()).isEqualTo(4);
    }

    @Test
    void nothing_isMergedTwice() {
        loads(5, 11_000);
        world.accepts(Given.run(CompactionType.CUMULATIVE, "j"));
        world.accepts(Given.merge("j"));
        assertThat(world.refuses(Given.merge("j"))).isEqualTo(new JobRejection.JobNotRunning(Given.TABLET));
    }

    @Test
    void aFullMerge_takesHoles_andTheCountOfRowsetsStays() {
        world.accepts(Given.tablets(2));
        for (int i = 0; i < 3; i++) {
            Given.load(world, 2, Given.rowset("other" + i, 1, 1, 1));
        }
        Given.load(world, Given.TABLET, Given.rowset("r", 10, 1, 10));
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][5-5]");
        world.accepts(Given.run(CompactionType.FULL, "j"));
        world.accepts(Given.merge("j"));
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][2-5]");
        assertThat(world.tablet(Given.TABLET).stats().totals().rowsets()).isEqualTo(2);
        assertThat(world.tablet(Given.TABLET).stats().fullCount()).isEqualTo(1);
        assertThat(world.tablet(Given.TABLET).stats().baseCount()).isEqualTo(1);
        assertThat(world.tablet(Given.TABLET).stats().cumulativePoint()).isEqualTo(6);
    }

    @Test
    void aMergeOfHolesAlone_makesAnEmptyRowset() {
        world.accepts(Given.tablets(2));
        for (int i = 0; i < 5; i++) {
            Given.load(world, 2, Given.rowset("other" + i, 1, 1, 1));
        }
        world.accepts(Given.run(CompactionType.CUMULATIVE, "j"));
        world.accepts(Given.merge("j"));
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][2-6]");
        assertThat(world.tablet(Given.TABLET).stats().totals()).isEqualTo(new Totals(2, 0, 0, 0, 0, 0));
    }

    @Test
    void aDelete_movesThePointPastItself_andBaseAppliesIt() {
        Given.load(world, Given.TABLET, Given.rowset("a", 10, 1, 10));
        Given.load(world, Given.TABLET, Given.delete("d"));
        List<Event> events = world.accepts(Given.run(CompactionType.CUMULATIVE, "j"));
        assertThat(events).hasSize(2);
        assertThat(world.tablet(Given.TABLET).stats().cumulativePoint()).isEqualTo(4);
        assertThat(world.tablet(Given.TABLET).jobs()).isEmpty();
        world.pass(Duration.ofDays(2).toMillis());
        world.accepts(Given.run(CompactionType.BASE, "b"));
        world.accepts(Given.merge("b"));
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][2-3]");
        assertThat(world.tablet(Given.TABLET).rowsets().list()).noneMatch(Rowset::isDelete);
    }

    @Test
    void nothingSuitable_isRefused_byTheRuleThatRefused() {
        assertThat(world.refuses(Given.run(CompactionType.CUMULATIVE, "j")))
                .isEqualTo(new CompactionRejection.NothingToCumulate("candidate rowsets empty"));
        assertThat(world.refuses(Given.run(CompactionType.BASE, "j")))
                .isEqualTo(new CompactionRejection.TooFewBelowPoint(0));
        assertThat(world.refuses(Given.run(CompactionType.FULL, "j")))
                .isEqualTo(new CompactionRejection.TooFewForFull(0));
        loads(4, 11_000);
        assertThat(world.refuses(Given.run(CompactionType.CUMULATIVE, "j")))
                .isEqualTo(new CompactionRejection.NothingToCumulate("input rowsets empty"));
    }

    @Test
    void aRunningOne_blocksItsKind_andAFullOneTakesItsPlace() {
        loads(5, 11_000);
        world.accepts(Given.run(CompactionType.CUMULATIVE, "j"));
        assertThat(world.refuses(Given.run(CompactionType.CUMULATIVE, "k")))
                .isEqualTo(new CompactionRejection.CumulativeBusy(Given.TABLET));
        world.accepts(Given.run(CompactionType.FULL, "f"));
        assertThat(world.refuses(Given.merge("j"))).isEqualTo(new JobRejection.JobNotRunning(Given.TABLET));
        assertThat(world.refuses(Given.run(CompactionType.BASE, "b")))
                .isEqualTo(new CompactionRejection.CompactionBusy(Given.TABLET));
        world.accepts(Given.merge("f"));
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1][2-6]");
    }

    @Test
    void aDeadOne_blocksNobody_onceItsLeaseIsOver() {
        loads(5, 11_000);
        world.accepts(Given.run(CompactionType.CUMULATIVE, "j"));
        world.pass(11_000);
        CompactionStarted started =
                (CompactionStarted) world.accepts(Given.run(CompactionType.CUMULATIVE, "k")).getFirst();
        assertThat(started.ended())
                .containsExactly(new EndedJob("j", CompactionType.CUMULATIVE, Ending.EXPIRED));
        assertThat(world.refuses(Given.merge("j"))).isEqualTo(new JobRejection.JobNotRunning(Given.TABLET));
        world.accepts(Given.merge("k"));
    }
}
