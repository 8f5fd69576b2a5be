package io.chronoplane.infra.log;

import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RecentTagsTest {

    private static final int GENERATION = 4;
    private static final int TAGS = 20;

    @Test
    void last_isKnown_forEveryTagBehindTheFloor() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RecentTags recent = new RecentTags(GENERATION, 0);
            Map<Tag, Long> truth = new HashMap<>();
            long head = 0;
            for (int batch = 0; batch < 60; batch++) {
                Map<Tag, Long> added = new HashMap<>();
                long before = head;
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    added.put(tag("t" + random.nextInt(TAGS)), ++head);
                }
                recent.addBatch(added, before);
                truth.putAll(added);
                assertKnows(recent, truth, "seed " + seed + ", batch " + batch);
            }
        }
    }

    @Test
    void floor_rises_soThatOnlyTwoGenerationsAreKept() {
        RecentTags recent = new RecentTags(GENERATION, 0);

        LongStream.rangeClosed(1, 100).forEach(i -> recent.addBatch(Map.of(tag("t" + i), i), i - 1));

        long known = LongStream.rangeClosed(1, 100).filter(i -> recent.last(tag("t" + i)) != null).count();
        assertThat(known).isBetween((long) GENERATION, 2L * GENERATION);
        assertThat(recent.floor()).isEqualTo(100 - known);
    }

    @Test
    void nothing_isKnown_upToTheHeadFromWhichItStarts() {
        RecentTags recent = new RecentTags(GENERATION, 77);

        assertThat(recent.floor()).isEqualTo(77);
        assertThat(recent.last(tag("a"))).isNull();
    }

    private static void assertKnows(RecentTags recent, Map<Tag, Long> truth, String when) {
        truth.forEach((tag, position) -> {
            if (position > recent.floor()) {
                assertThat(recent.last(tag)).as("%s, %s", when, tag).isEqualTo(position);
            } else {
                assertThat(recent.last(tag)).as("%s, %s", when, tag).isNull();
            }
        });
    }
}
