package io.chronoplane.commands.doris.tablet;

/// What operators, or upstream, chose for compaction. Sizes are bytes.
///
/// @param minScore              candidates of less, and too small, are not worth a cumulative merge
/// @param maxScore              a cumulative merge takes no more
/// @param minSize               a cumulative merge of that much is worth it whatever its score
/// @param promotionRatio        of the base rowset's size: from then on a rowset belongs to base compaction
/// @param promotionMin          bounds of that size
/// @param promotionMax          bounds of that size
/// @param promotionVersions     a merge-on-write rowset of more versions belongs to base compaction too
/// @param minEmpty              so many empty rowsets in a row are merged by themselves
/// @param minEmptyRatio         if they are this part of all
/// @param baseMinRowsets        a base merge of more rowsets than that is worth it
/// @param baseMinRatio          and one of at least this ratio of the others' size to that of the first
/// @param baseMaxAgeSeconds     and one whose first rowset is older
/// @param baseMaxScore          a base merge ends with the rowset that exceeds it
/// @param baseMaxScoreMow       the same for merge-on-write
/// @param baseKeptSize          leading rowsets of a duplicate-key tablet that are as large stay as they are
/// @param deletesInCumulative   whether a cumulative merge takes deletes too
/// @param segmentSize           of the segments that a merge makes
/// @param expirationSeconds     that a compaction of ours may take
/// @param labelKeepSeconds      for how long the label of an ended transaction is taken
public record CompactionRules(
        long minScore,
        long maxScore,
        long minSize,
        double promotionRatio,
        long promotionMin,
        long promotionMax,
        long promotionVersions,
        long minEmpty,
        double minEmptyRatio,
        long baseMinRowsets,
        double baseMinRatio,
        long baseMaxAgeSeconds,
        long baseMaxScore,
        long baseMaxScoreMow,
        long baseKeptSize,
        boolean deletesInCumulative,
        long segmentSize,
        long expirationSeconds,
        long labelKeepSeconds) {

    private static final long MIB = 1 << 20;

    /// Upstream's defaults.
    public static final CompactionRules DEFAULT = new CompactionRules(
            5, 1000, 64 * MIB, 0.05, 128 * MIB, 1024 * MIB, 1000, 5, 0.3, 5, 0.3, 86_400, 20, 200, 1024 * MIB, false,
            1024 * MIB, 86_400, 259_200);

    /// From which size on a rowset belongs to base compaction.
    ///
    /// @param baseSize of the rowset that starts at version 2, 0 if there is none
    long promotion(long baseSize) {
        return Math.max(promotionMin, Math.min(promotionMax, (long) (baseSize * promotionRatio)));
    }
}
