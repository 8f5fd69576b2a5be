package io.chronoplane.commands.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The examples of upstream's unit tests, with a maximal score of 10.
class CumulativePolicyTest {

    private static final long MIB = 1 << 20;

    private static final CompactionRules RULES = rules(10, false);

    private static CompactionRules rules(long maxScore, boolean deletes) {
        CompactionRules d = CompactionRules.DEFAULT;
        return new CompactionRules(
                d.minScore(), maxScore, d.minSize(), d.promotionRatio(), d.promotionMin(), d.promotionMax(),
                d.promotionVersions(), d.minEmpty(), d.minEmptyRatio(), d.baseMinRowsets(), d.baseMinRatio(),
                d.baseMaxAgeSeconds(), d.baseMaxScore(), d.baseMaxScoreMow(), d.baseKeptSize(), deletes,
                d.segmentSize(), d.expirationSeconds(), d.labelKeepSeconds());
    }

    private static Rowset rowset(long start, long end, long size, long score) {
        return new Rowset("r" + end, 0, start, end, 1, score, size, size, 0, Overlap.UNKNOWN, null, 1, 1, 0);
    }

    private static Rowset delete(long version) {
        return new Rowset(
                "d" + version, 0, version, version, 0, 0, 0, 0, 0, Overlap.UNKNOWN,
                new DeletePredicate(version, List.of()), 1, 1, 0);
    }

    private static String picked(long promotionMib, Rowset... candidates) {
        return picked(RULES, promotionMib * MIB, candidates);
    }

    private static String picked(CompactionRules rules, long promotion, Rowset... candidates) {
        return switch (CumulativePolicy.pick(List.of(candidates), promotion, rules)) {
            case Pick.Merge merge -> merge.versions() + " score "
                    + merge.rowsets().stream().mapToLong(Rowset::score).sum() + (merge.pastDelete() ? " del" : "");
            case Pick.MeetsDelete delete -> "delete " + delete.version();
            case Pick.Nothing nothing -> nothing.why().toString();
        };
    }

    @Test
    void smallOnes_areAllPicked_untilTheScoreIsReached() {
        assertThat(picked(64, rowset(1, 1, 41, 3), rowset(2, 2, 41, 3), rowset(3, 3, 41, 3), rowset(4, 4, 41, 3)))
                .isEqualTo("[1-4] score 12");
        assertThat(picked(64, rowset(4, 5, 41, 1), rowset(6, 6, 41, 3), rowset(7, 7, 41, 3)))
                .isEqualTo("[4-7] score 7");
    }

    @Test
    void all_arePicked_onceTheyReachThePromotionSize() {
        assertThat(picked(64, rowset(4, 5, 41, 1), rowset(6, 6, 65 * MIB, 3))).isEqualTo("[4-6] score 4");
    }

    @Test
    void leadingLargeOnes_areLeft_whereTheRestIsOfALowerLevel() {
        assertThat(picked(
                        1024,
                        rowset(2, 3, 129 * MIB, 1),
                        rowset(4, 5, 12 * MIB, 1),
                        rowset(6, 6, 12 * MIB, 3),
                        rowset(7, 7, 41, 3),
                        rowset(8, 8, 41, 3)))
                .isEqualTo("[4-8] score 10");
        assertThat(picked(1024, rowset(2, 3, 257 * MIB, 1), rowset(4, 5, 129 * MIB, 1), rowset(6, 6, 41, 3)))
                .contains("input rowsets empty");
        assertThat(picked(
                        1024, rowset(2, 3, 257 * MIB, 1), rowset(4, 5, MIB, 1), rowset(6, 6, MIB, 1), rowset(7, 7, MIB, 1)))
                .contains("input rowsets empty");
    }

    @Test
    void aDelete_endsTheChoice_unlessDeletesAreTakenToo() {
        Rowset[] candidates = {rowset(2, 3, 41, 1), rowset(4, 4, 41, 3), delete(5), rowset(6, 6, 41, 3)};
        assertThat(picked(64, candidates)).isEqualTo("[2-4] score 4 del");
        assertThat(picked(rules(10, true), 64 * MIB, candidates)).isEqualTo("[2-6] score 8");
        assertThat(picked(64, delete(5))).isEqualTo("delete 5");
        assertThat(picked(64, rowset(4, 4, 41, 1), delete(5))).isEqualTo("delete 5");
    }

    @Test
    void theDefaults_mergeFiveSmallOnes_andNotFour() {
        Rowset[] five = LongStream.rangeClosed(2, 6).mapToObj(v -> rowset(v, v, 11_000, 1)).toArray(Rowset[]::new);
        long promotion = CompactionRules.DEFAULT.promotion(0);
        assertThat(picked(CompactionRules.DEFAULT, promotion, five)).isEqualTo("[2-6] score 5");
        assertThat(picked(CompactionRules.DEFAULT, promotion, Arrays.copyOf(five, 4))).contains("input rowsets empty");
        assertThat(picked(CompactionRules.DEFAULT, promotion, rowset(2, 2, 40 * MIB, 1), rowset(3, 3, 40 * MIB, 1)))
                .isEqualTo("[2-3] score 2");
        assertThat(picked(CompactionRules.DEFAULT, promotion, rowset(2, 2, 11_000, 5)))
                .contains("input rowsets empty");
    }

    @Test
    void emptyOnes_areMergedByThemselves_whenThereAreManyInARow() {
        List<Rowset> some = new ArrayList<>(List.of(rowset(2, 2, 50 * MIB, 1)));
        for (long v = 3; v <= 7; v++) {
            some.add(rowset(v, v, 0, 0));
        }
        assertThat(picked(CompactionRules.DEFAULT, 128 * MIB, some.toArray(Rowset[]::new)))
                .isEqualTo("[3-7] score 5");
    }

    @Test
    void theWorst_isTaken_whenTooManyCannotBeLeveled() {
        assertThat(picked(rules(3, false), 1024 * MIB, rowset(2, 2, 300 * MIB, 1), rowset(3, 3, 20 * MIB, 2), rowset(4, 4, MIB, 1)))
                .isEqualTo("[3-3] score 2");
    }

    @Test
    void aLevel_isThePowerOfTwoBelow_withinBounds() {
        assertThat(Level.of(1L << 30)).isEqualTo(1L << 29);
        assertThat(Level.of(1000)).isZero();
        assertThat(Level.of((1 << 20) + 100)).isEqualTo(1 << 20);
        assertThat(Level.of((1 << 20) - 100)).isEqualTo(1 << 19);
    }
}
