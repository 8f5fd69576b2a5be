package io.chronoplane.commands.doris.tablet;

import java.util.ArrayList;
import java.util.List;

/// Chooses what a cumulative compaction merges, by size: upstream's default policy.
final class CumulativePolicy {

    private final CompactionRules rules;
    private final List<Rowset> chosen = new ArrayList<>();
    private long size;
    private long score;
    private long delete = -1;

    private CumulativePolicy(CompactionRules rules) {
        this.rules = rules;
    }

    /// @param candidates contiguous, ascending
    /// @param promotion  from which size on a rowset belongs to base compaction
    static Pick pick(List<Rowset> candidates, long promotion, CompactionRules rules) {
        if (candidates.isEmpty()) {
            return new Pick.Nothing(new CompactionRejection.NothingToCumulate("candidate rowsets empty"));
        }
        CumulativePolicy policy = new CumulativePolicy(rules);
        policy.walk(candidates);
        List<Rowset> input = policy.narrowed(promotion);
        if (input.isEmpty() || isSettled(input)) {
            return policy.delete >= 0
                    ? new Pick.MeetsDelete(policy.delete)
                    : new Pick.Nothing(new CompactionRejection.NothingToCumulate(
                            input.isEmpty() ? "input rowsets empty" : "only one rowset and not overlapping"));
        }
        return new Pick.Merge(input, policy.delete >= 0);
    }

    private void walk(List<Rowset> candidates) {
        for (Rowset rowset : candidates) {
            if (rowset.isDelete() && !rules.deletesInCumulative()) {
                delete = rowset.end();
                if (!chosen.isEmpty()) {
                    return;
                }
            } else if (score >= rules.maxScore()) {
                return;
            } else {
                chosen.add(rowset);
                score += rowset.score();
                size += rowset.totalSize();
            }
        }
    }

    private List<Rowset> narrowed(long promotion) {
        if (size >= promotion) {
            return chosen;
        }
        if (delete >= 0) {
            return isSettled(chosen) ? List.of() : chosen;
        }
        List<Rowset> empty = longestEmptyRun();
        if (empty.size() >= rules.minEmpty() && empty.size() >= rules.minEmptyRatio() * chosen.size()) {
            return empty;
        }
        return ofLikeSize();
    }

    private List<Rowset> longestEmptyRun() {
        int longest = 0;
        int from = 0;
        int run = 0;
        for (int i = 0; i < chosen.size(); i++) {
            run = chosen.get(i).isEmpty() ? run + 1 : 0;
            if (run > longest) {
                longest = run;
                from = i + 1 - run;
            }
        }
        return List.copyOf(chosen.subList(from, from + longest));
    }

    /// Without the leading rowsets that are larger by an order of magnitude than all that follows.
    private List<Rowset> ofLikeSize() {
        long restSize = size;
        long restScore = score;
        int from = 0;
        while (from < chosen.size()) {
            Rowset first = chosen.get(from);
            if (Level.of(first.totalSize()) <= Level.of(restSize - first.totalSize())) {
                break;
            }
            restSize -= first.totalSize();
            restScore -= first.score();
            from++;
        }
        if (from == chosen.size()) {
            return score >= rules.maxScore() ? worst() : List.of();
        }
        List<Rowset> rest = List.copyOf(chosen.subList(from, chosen.size()));
        boolean small = restSize < rules.minSize() && restScore < rules.minScore();
        return small || (restSize >= rules.minSize() && isSettled(rest)) ? List.of() : rest;
    }

    /// Too many to be left alone: the rowset that costs readers most, or all if none costs more than another.
    private List<Rowset> worst() {
        Rowset most = null;
        for (Rowset rowset : chosen) {
            if (rowset.score() > (most == null ? 1 : most.score())) {
                most = rowset;
            }
        }
        return most == null ? chosen : List.of(most);
    }

    private static boolean isSettled(List<Rowset> rowsets) {
        return rowsets.size() == 1 && !rowsets.getFirst().isOverlapping();
    }
}
