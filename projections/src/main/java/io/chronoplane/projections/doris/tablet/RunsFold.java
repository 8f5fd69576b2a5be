package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.doris.tablet.CompactionCommitted;
import io.chronoplane.commands.doris.tablet.CompactionEnded;
import io.chronoplane.commands.doris.tablet.CompactionJob;
import io.chronoplane.commands.doris.tablet.CompactionLeased;
import io.chronoplane.commands.doris.tablet.CompactionStarted;
import io.chronoplane.commands.doris.tablet.DorisTabletEvent;
import io.chronoplane.commands.doris.tablet.EndedJob;
import io.chronoplane.commands.doris.tablet.Ending;
import io.chronoplane.commands.doris.tablet.LiveTablet;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.Tablet;
import io.chronoplane.commands.doris.tablet.TabletAltered;
import io.chronoplane.commands.doris.tablet.TabletCreated;
import io.chronoplane.commands.doris.tablet.Totals;
import io.chronoplane.commands.doris.tablet.TxnEvent;
import io.chronoplane.commands.doris.tablet.VersionRange;
import io.chronoplane.queries.doris.tablet.CompactionRun;
import io.chronoplane.queries.doris.tablet.CompactionRuns;
import io.chronoplane.queries.doris.tablet.RunOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How events change which compactions run, and which have ended.
final class RunsFold {

    private RunsFold() {}

    /// @param before the tablet before the event, to know what was merged; absent where that is not kept
    /// @param keep   how many that ended
    static CompactionRuns apply(CompactionRuns runs, DorisTabletEvent event, Tablet before, int keep) {
        return switch (event) {
            case CompactionStarted started -> started(runs, started, keep);
            case CompactionEnded ended -> end(
                    runs, ended.ended().id(), keep, run -> run.ended(outcome(ended.ended().why()), ended.reason(), ended.at()));
            case CompactionCommitted committed -> end(runs, committed.jobId(), keep, run -> run.finished(
                    committed.input(),
                    merged(before, committed.input()),
                    committed.output(),
                    committed.before(),
                    committed.after(),
                    committed.at()));
            case CompactionLeased other -> runs;
            case TabletCreated other -> runs;
            case TabletAltered other -> runs;
            case TxnEvent other -> runs;
        };
    }

    private static CompactionRuns started(CompactionRuns runs, CompactionStarted started, int keep) {
        CompactionRuns rest = runs;
        for (EndedJob ended : started.ended()) {
            rest = end(rest, ended.id(), keep, run -> run.ended(outcome(ended.why()), "", started.at()));
        }
        CompactionJob job = started.job();
        CompactionRun begun = new CompactionRun(
                started.instanceId(),
                started.tabletId(),
                started.tableId(),
                job.id(),
                job.type(),
                job.initiator(),
                job.ours(),
                started.at(),
                0,
                job.range(),
                List.of(),
                null,
                Totals.NONE,
                Totals.NONE,
                RunOutcome.RUNNING,
                "");
        return new CompactionRuns(
                Stream.concat(rest.running().stream(), Stream.of(begun)).toList(), rest.ended());
    }

    private static CompactionRuns end(CompactionRuns runs, String id, int keep, UnaryOperator<CompactionRun> end) {
        List<CompactionRun> running = new ArrayList<>(runs.running());
        List<CompactionRun> ended = new ArrayList<>(runs.ended());
        runs.running().stream().filter(run -> run.id().equals(id)).findFirst().ifPresent(run -> {
            running.remove(run);
            ended.add(end.apply(run));
        });
        return new CompactionRuns(running, ended.subList(Math.max(0, ended.size() - keep), ended.size()));
    }

    private static List<Rowset> merged(Tablet before, @Nullable VersionRange input) {
        return input != null && before instanceof LiveTablet live ? live.rowsets().endingIn(input) : List.of();
    }

    private static RunOutcome outcome(Ending why) {
        return switch (why) {
            case ABORTED -> RunOutcome.ABORTED;
            case CANCELLED -> RunOutcome.CANCELLED;
            case EXPIRED -> RunOutcome.EXPIRED;
            case OVERTAKEN -> RunOutcome.OVERTAKEN;
            case FAILED -> RunOutcome.FAILED;
        };
    }
}
