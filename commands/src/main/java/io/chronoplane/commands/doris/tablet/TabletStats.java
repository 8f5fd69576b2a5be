package io.chronoplane.commands.doris.tablet;

import java.util.List;

/// What is counted of a tablet.
///
/// @param totals           over its visible rowsets
/// @param cumulativePoint  versions below it belong to base compaction
/// @param lastBaseAt       epoch milliseconds, 0 before the first
/// @param lastCumulativeAt epoch milliseconds, 0 before the first
/// @param lastFullAt       epoch milliseconds, 0 before the first
public record TabletStats(
        Totals totals,
        long baseCount,
        long cumulativeCount,
        long fullCount,
        long cumulativePoint,
        long lastBaseAt,
        long lastCumulativeAt,
        long lastFullAt) {

    /// Of a tablet with its first, empty rowset.
    static final TabletStats FRESH = new TabletStats(new Totals(1, 0, 0, 0, 0, 0), 0, 0, 0, 2, 0, 0, 0);

    TabletStats loaded(Rowset rowset) {
        return with(totals.plus(Totals.of(List.of(rowset))));
    }

    private TabletStats with(Totals changed) {
        return new TabletStats(
                changed, baseCount, cumulativeCount, fullCount, cumulativePoint, lastBaseAt, lastCumulativeAt, lastFullAt);
    }

    /// After a compaction.
    ///
    /// @param delta what its output has more than its input
    /// @param point which it reports; it only ever raises the one that is there
    /// @param at    epoch milliseconds
    TabletStats compacted(CompactionType type, Totals delta, long point, long at) {
        Totals sums = totals.plus(delta);
        long now = at / 1000 * 1000;
        long raised = Math.max(cumulativePoint, point);
        return switch (type) {
            case BASE -> new TabletStats(
                    sums, baseCount + 1, cumulativeCount, fullCount, cumulativePoint, now, lastCumulativeAt, lastFullAt);
            case CUMULATIVE, EMPTY_CUMULATIVE -> new TabletStats(
                    sums, baseCount, cumulativeCount + 1, fullCount, raised, lastBaseAt, now, lastFullAt);
            case FULL -> new TabletStats(
                    sums, baseCount + 1, cumulativeCount, fullCount + 1, raised, lastBaseAt, lastCumulativeAt, now);
            case STOP_TOKEN -> this;
        };
    }
}
