package io.chronoplane.projections.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.doris.tablet.CompactionCommitted;
import io.chronoplane.commands.doris.tablet.CompactionEnded;
import io.chronoplane.commands.doris.tablet.CompactionJob;
import io.chronoplane.commands.doris.tablet.CompactionStarted;
import io.chronoplane.commands.doris.tablet.CompactionType;
import io.chronoplane.commands.doris.tablet.EndedJob;
import io.chronoplane.commands.doris.tablet.Ending;
import io.chronoplane.commands.doris.tablet.KeysType;
import io.chronoplane.commands.doris.tablet.Overlap;
import io.chronoplane.commands.doris.tablet.PartitionCommit;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.StagedRowset;
import io.chronoplane.commands.doris.tablet.TabletCreated;
import io.chronoplane.commands.doris.tablet.TabletMeta;
import io.chronoplane.commands.doris.tablet.TabletProperties;
import io.chronoplane.commands.doris.tablet.TabletState;
import io.chronoplane.commands.doris.tablet.Totals;
import io.chronoplane.commands.doris.tablet.TxnCommitted;
import io.chronoplane.commands.doris.tablet.VersionRange;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.RowChange;
import io.chronoplane.queries.doris.tablet.CompactionRun;
import io.chronoplane.queries.doris.tablet.RunOutcome;
import io.chronoplane.queries.doris.tablet.TabletView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TabletRowsTest {

    private static final long AT = 1_700_000_000_000L;

    private static TabletView after(@Nullable TabletView view, Event event) {
        TabletView next = TabletProjection.PROJECTION
                .fold()
                .apply("i/1", view, new Recorded(1, 1, Instant.ofEpochMilli(AT), event));
        return Objects.requireNonNull(next);
    }

    private static Rowset rowset(String id, long start, long end) {
        return new Rowset(id, 7, start, end, 10, 1, 100, 100, 0, Overlap.UNKNOWN, null, 1, AT, 0);
    }

    private static TabletView created() {
        return after(
                null,
                new TabletCreated(
                        "i",
                        new TabletMeta(
                                1, 2, 3, 4, 5L, TabletState.RUNNING, KeysType.DUP_KEYS, 0, 0, false,
                                TabletProperties.NONE, "first"),
                        AT));
    }

    private static TabletView loaded(TabletView view, long version) {
        return after(
                view,
                new TxnCommitted(
                        "i", version, 5, "l" + version, List.of(new PartitionCommit(2, 4, version)),
                        List.of(new StagedRowset(1, rowset("r" + version, version, version))), AT));
    }

    @Test
    void aMerge_isAsManyRowsLess_andTheRunThatMadeIt() {
        TabletView before = loaded(loaded(created(), 2), 3);
        CompactionJob job = new CompactionJob(
                "j", "me", CompactionType.FULL, 0, 0, new VersionRange(2, 3), true, false, AT);
        TabletView running = after(before, new CompactionStarted("i", 1, 2, job, List.of(), AT));
        assertThat(running.runs().running()).extracting(CompactionRun::id).containsExactly("j");
        assertThat(DorisTabletTables.ROWSET.changes("i/1", before, running)).isEmpty();

        TabletView merged = after(
                running,
                new CompactionCommitted(
                        "i", 1, 2, "j", CompactionType.FULL, new VersionRange(2, 3), rowset("out", 2, 3), null,
                        new Totals(2, 20, 2, 200, 0, 200), new Totals(1, 10, 1, 100, 0, 100), 4, AT + 50));
        List<RowChange> changes = DorisTabletTables.ROWSET.changes("i/1", running, merged);
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().after()).isNull();
        assertThat(changes.getLast().after()).isEqualTo(Row.of("i", 1L, 3L, 2L, "out", 10L, 1L, 100L, false));
        CompactionRun run = merged.runs().run("j").orElseThrow();
        assertThat(run.inputs()).extracting(Rowset::rowsetId).containsExactly("r2", "r3");
        assertThat(run.outcome()).isEqualTo(RunOutcome.FINISHED);
        assertThat(run.endedAt() - run.startedAt()).isEqualTo(50);
        assertThat(merged.runs().running()).isEmpty();
    }

    @Test
    void aJobThatHadToGo_isShownWithTheReason() {
        CompactionJob job =
                new CompactionJob("j", "me", CompactionType.BASE, 0, 0, null, true, false, AT);
        TabletView running = after(created(), new CompactionStarted("i", 1, 2, job, List.of(), AT));
        TabletView ended = after(
                running,
                new CompactionEnded("i", 1, new EndedJob("j", CompactionType.BASE, Ending.ABORTED), "asked to", AT));
        assertThat(ended.runs().ended()).extracting(CompactionRun::outcome).containsExactly(RunOutcome.ABORTED);
        assertThat(ended.runs().ended()).extracting(CompactionRun::reason).containsExactly("asked to");
        assertThat(ended.tablet().jobs()).isEmpty();
    }
}
