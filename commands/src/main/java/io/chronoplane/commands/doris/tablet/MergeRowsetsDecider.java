package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Optional;

/// A compaction of our own engine ends: the merge of its input takes the place of the input. Without rows there are no
/// keys to merge, so what was counted is added up.
final class MergeRowsetsDecider {

    private MergeRowsetsDecider() {}

    static Decision decide(MergeRowsets command, States states, Context context, CompactionRules rules) {
        String id = DorisTabletTags.tabletId(command.instanceId(), command.tabletId());
        if (!(states.of(DorisTabletEntities.TABLET, id) instanceof LiveTablet tablet)) {
            return Decision.reject(new TabletRejection.TabletUnknown(command.instanceId(), command.tabletId()));
        }
        Optional<CompactionJob> recorded = tablet.job(command.jobId()).filter(CompactionJob::ours);
        if (recorded.isEmpty()) {
            return Decision.reject(new JobRejection.JobNotRunning(command.tabletId()));
        }
        CompactionJob job = recorded.get();
        VersionRange range = job.range();
        if (job.isExpired(context.at().getEpochSecond())) {
            return Decision.reject(new JobRejection.JobExpired(command.tabletId(), job));
        }
        if (range == null || !isThere(tablet, range)) {
            return Decision.reject(new JobRejection.InputDiffers(
                    command.tabletId(), range == null ? new VersionRange(0, 0) : range));
        }
        return Decision.accept(merged(command, tablet, job, range, context, rules));
    }

    /// A full merge may reach beyond the last rowset, to versions that the tablet has nothing of.
    private static boolean isThere(LiveTablet tablet, VersionRange range) {
        return tablet.rowsets().list().stream()
                .filter(rowset -> rowset.versions().intersects(range))
                .allMatch(rowset -> range.contains(rowset.start()) && range.contains(rowset.end()));
    }

    private static CompactionCommitted merged(
            MergeRowsets command,
            LiveTablet tablet,
            CompactionJob job,
            VersionRange range,
            Context context,
            CompactionRules rules) {
        long now = context.at().toEpochMilli();
        Totals input = Totals.of(tablet.rowsets().endingIn(range));
        long segments =
                input.rows() == 0 ? 0 : Math.max(1, -Math.floorDiv(-input.segmentSize(), rules.segmentSize()));
        Rowset output = new Rowset(
                RowsetIds.of(context.freshId(), 0),
                1 + (context.freshId().hashCode() & Integer.MAX_VALUE),
                range.first(),
                range.last(),
                input.rows(),
                segments,
                input.dataSize(),
                input.segmentSize(),
                input.indexSize(),
                Overlap.NONOVERLAPPING,
                null,
                now / 1000,
                now,
                tablet.meta().schemaVersion());
        return new CompactionCommitted(
                command.instanceId(),
                command.tabletId(),
                tablet.meta().tableId(),
                job.id(),
                job.type(),
                range,
                output,
                null,
                input,
                Totals.of(List.of(output)),
                point(tablet, job, output, rules),
                now);
    }

    private static long point(LiveTablet tablet, CompactionJob job, Rowset output, CompactionRules rules) {
        long unchanged = tablet.stats().cumulativePoint();
        return switch (job.type()) {
            case FULL -> output.end() + 1;
            case CUMULATIVE -> job.pastDelete()
                            || output.totalSize() >= CompactionPick.promotion(tablet, rules)
                            || (tablet.meta().mergeOnWrite()
                                    && output.end() - output.start() > rules.promotionVersions())
                    ? output.end() + 1
                    : unchanged;
            case BASE, EMPTY_CUMULATIVE, STOP_TOKEN -> unchanged;
        };
    }
}
