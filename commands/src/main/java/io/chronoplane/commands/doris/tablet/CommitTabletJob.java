package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import org.jspecify.annotations.Nullable;

/// The result of someone else's compaction takes the place of its input. What its compactor counted is believed; what
/// it merged must be whole rowsets in a row, so that a tablet's versions always tile.
final class CommitTabletJob {

    private CommitTabletJob() {}

    static Decision decide(
            FinishTabletJob command, JobReport report, LiveTablet tablet, States states, Context context) {
        CompactionType type = report.type();
        if (type == null || type == CompactionType.STOP_TOKEN) {
            return Decision.reject(new JobRejection.JobTypeInvalid());
        }
        if (type == CompactionType.EMPTY_CUMULATIVE) {
            return Decision.accept(committed(command, report, type, tablet, null, null, context));
        }
        if (report.inputVersions().size() != 2
                || report.outputVersions().size() != 1
                || report.outputRowsetIds().size() != 1) {
            return Decision.reject(new JobRejection.OutputMalformed(
                    report.inputVersions().size(),
                    report.outputVersions().size(),
                    report.outputRowsetIds().size()));
        }
        VersionRange input = new VersionRange(
                report.inputVersions().getFirst(), report.inputVersions().getLast());
        if (tablet.rowsets().endingIn(input).isEmpty() && report.input().rowsets() > 0) {
            // Upstream answers with an error here, and removes the job all the same.
            return Decision.accept(FinishTabletJobDecider.ended(
                    command,
                    tablet.job(report.id()).orElseThrow(),
                    Ending.OVERTAKEN,
                    "too few input rowsets, tablet_id=" + command.tabletId() + " num_rowsets=0",
                    context));
        }
        if (report.txnIds().size() != 1 || report.txnIds().getFirst() <= 0) {
            return Decision.reject(new JobRejection.OutputTxnInvalid(report.txnIds().size()));
        }
        long txnId = report.txnIds().getFirst();
        StagedRowset staged = states.of(
                        DorisTabletEntities.TXN, DorisTabletTags.txnId(command.instanceId(), txnId))
                .staged()
                .get(Long.toString(command.tabletId()));
        if (staged == null) {
            return Decision.reject(new JobRejection.OutputUnknown(command.tabletId(), txnId));
        }
        if (report.outputVersions().getFirst() != input.last() || !Tiles.cover(tablet.rowsets(), input)) {
            return Decision.reject(new JobRejection.InputDiffers(command.tabletId(), input));
        }
        Rowset output = staged.rowset().visible(input, context.at().toEpochMilli());
        return Decision.accept(committed(command, report, type, tablet, input, output, context));
    }

    private static CompactionCommitted committed(
            FinishTabletJob command,
            JobReport report,
            CompactionType type,
            LiveTablet tablet,
            @Nullable VersionRange input,
            @Nullable Rowset output,
            Context context) {
        return new CompactionCommitted(
                command.instanceId(),
                command.tabletId(),
                tablet.meta().tableId(),
                report.id(),
                type,
                input,
                output,
                output == null ? null : report.txnIds().getFirst(),
                output == null ? Totals.NONE : report.input(),
                output == null ? Totals.NONE : report.output(),
                report.point(),
                context.at().toEpochMilli());
    }
}
