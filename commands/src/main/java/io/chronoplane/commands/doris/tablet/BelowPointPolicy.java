package io.chronoplane.commands.doris.tablet;

import java.util.List;

/// Chooses what a base compaction merges.
final class BelowPointPolicy {

    private BelowPointPolicy() {}

    /// @param below contiguous, ascending: the rowsets from version 2 on, below the cumulative point
    /// @param now   epoch seconds
    static Pick pick(List<Rowset> below, TabletMeta meta, CompactionRules rules, long now) {
        List<Rowset> candidates = below;
        if (meta.keysType() == KeysType.DUP_KEYS && below.stream().noneMatch(Rowset::isDelete)) {
            candidates = below.stream().dropWhile(one -> one.totalSize() >= rules.baseKeptSize()).toList();
        }
        if (candidates.size() < 2) {
            return new Pick.Nothing(new CompactionRejection.TooFewBelowPoint(candidates.size()));
        }
        if (candidates.size() == 2 && candidates.getFirst().end() == 1) {
            return new Pick.Nothing(new CompactionRejection.NothingBelowPoint());
        }
        List<Rowset> input = cut(candidates, meta.mergeOnWrite() ? rules.baseMaxScoreMow() : rules.baseMaxScore());
        return isWorthIt(input, rules, now)
                ? new Pick.Merge(input, false)
                : new Pick.Nothing(new CompactionRejection.NothingBelowPoint());
    }

    private static List<Rowset> cut(List<Rowset> candidates, long maxScore) {
        long score = 0;
        for (int i = 0; i < candidates.size(); i++) {
            score += candidates.get(i).score();
            if (score > maxScore) {
                return candidates.subList(0, i + 1);
            }
        }
        return candidates;
    }

    private static boolean isWorthIt(List<Rowset> input, CompactionRules rules, long now) {
        Rowset first = input.getFirst();
        long others = input.stream().skip(1).mapToLong(Rowset::dataSize).sum();
        return input.size() > rules.baseMinRowsets()
                || (double) others / Math.max(1, first.dataSize()) > rules.baseMinRatio()
                || now - first.createdAt() > rules.baseMaxAgeSeconds();
    }
}
