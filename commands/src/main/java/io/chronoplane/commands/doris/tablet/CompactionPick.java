package io.chronoplane.commands.doris.tablet;

import java.util.List;
import java.util.Optional;

/// Chooses what a compaction merges in a tablet.
public final class CompactionPick {

    private CompactionPick() {}

    /// @param type             base, cumulative or full
    /// @param partitionVersion the newest version of the tablet's partition
    /// @param now              epoch seconds
    public static Pick of(
            LiveTablet tablet, CompactionType type, long partitionVersion, CompactionRules rules, long now) {
        List<Rowset> all = tablet.rowsets().filled(partitionVersion);
        long point = tablet.stats().cumulativePoint();
        List<Rowset> candidates =
                switch (type) {
                    case CUMULATIVE -> all.stream().filter(one -> one.start() >= point).toList();
                    case BASE -> all.stream()
                            .filter(one -> one.start() != 0 && one.start() < point)
                            .toList();
                    case FULL -> all.stream().filter(one -> one.start() != 0).toList();
                    case EMPTY_CUMULATIVE, STOP_TOKEN ->
                        throw new IllegalArgumentException("nothing is merged by " + type);
                };
        return gap(candidates)
                .<Pick>map(Pick.Nothing::new)
                .orElseGet(() -> switch (type) {
                    case CUMULATIVE -> CumulativePolicy.pick(candidates, promotion(tablet, rules), rules);
                    case BASE -> BelowPointPolicy.pick(candidates, tablet.meta(), rules, now);
                    case FULL, EMPTY_CUMULATIVE, STOP_TOKEN -> full(candidates);
                });
    }

    /// From which size on a rowset of the tablet belongs to base compaction.
    static long promotion(LiveTablet tablet, CompactionRules rules) {
        return rules.promotion(tablet.rowsets().list().stream()
                .filter(rowset -> rowset.start() == 2)
                .mapToLong(Rowset::totalSize)
                .findFirst()
                .orElse(0));
    }

    private static Pick full(List<Rowset> candidates) {
        return candidates.size() < 2
                ? new Pick.Nothing(new CompactionRejection.TooFewForFull(candidates.size()))
                : new Pick.Merge(candidates, false);
    }

    private static Optional<CompactionRejection> gap(List<Rowset> rowsets) {
        for (int i = 1; i < rowsets.size(); i++) {
            VersionRange before = rowsets.get(i - 1).versions();
            VersionRange next = rowsets.get(i).versions();
            if (before.last() + 1 != next.first()) {
                return Optional.of(new CompactionRejection.VersionsDiscontinuous(before, next));
            }
        }
        return Optional.empty();
    }
}
