package io.chronoplane.commands.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Decision;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Random merges, splits and expiries of one topic: what must hold after every single one.
class RandomPartitionsTest {

    private static final int HISTORIES = 60;
    private static final int STEPS = 120;
    private static final int LIMIT = 50;
    private static final long DAY = 86_400;

    @Test
    void partitions_tileTheKeySpace_afterEveryStepOfEveryHistory() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            World world = new World();
            String logset = world.givenLogset();
            String topic = world.givenTopic(logset, 1 + random.nextInt(10));
            for (int step = 0; step < STEPS; step++) {
                world.pass(random.nextInt(3) == 0 ? random.nextLong(3 * DAY) : 0);
                Partitions before = world.partitions(topic);
                ClsCommand command = command(random, topic, logset, before);
                Decision decision = world.decide(command);
                String when = "seed " + seed + ", step " + step + ": " + command + " -> " + decision;
                Partitions after = world.partitions(topic);
                Tiling.check(when, after, LIMIT);
                Tiling.checkStep(when, before, after, decision);
            }
            Tiling.checkHistory("seed " + seed, world.events());
        }
    }

    @Test
    void theFirstPartition_mergedAgainAndAgain_coversAll() {
        World world = new World();
        String topic = world.givenTopic(10);
        for (int merges = 0; merges < 9; merges++) {
            world.done(new MergePartition(topic, first(world.partitions(topic)).number()));
        }
        Partition last = first(world.partitions(topic));
        assertThat(last.range()).isEqualTo(KeySpace.ALL);
        assertThat(last.number()).isEqualTo(19);
        assertThat(world.decide(new MergePartition(topic, 19)))
                .isEqualTo(Decision.reject(new ClsRejection.NoRightNeighbour(19)));
    }

    @Test
    void aSplit_isUndoneByAMerge_underANewNumber() {
        World world = new World();
        String topic = world.givenTopic(3);
        Partition before = world.partitions(topic).find(2).orElseThrow();
        world.done(new SplitPartition(topic, 2, "7", 2));
        PartitionsMerged merged = (PartitionsMerged) world.done(new MergePartition(topic, 4));
        assertThat(merged.merged()).isEqualTo(new Partition(6, before.range(), world.now(), null));
    }

    private static Partition first(Partitions partitions) {
        return partitions.listed().stream()
                .filter(partition -> partition.isReadwrite() && partition.range().begin().equals(KeySpace.BEGIN))
                .findFirst()
                .orElseThrow();
    }

    /// Some are refused: numbers that are readonly, gone or yet to come, and cuts outside of the range.
    private static ClsCommand command(Random random, String topic, String logset, Partitions partitions) {
        long number = random.nextInt(4) == 0
                ? 1 + random.nextLong(partitions.lastNumber() + 1)
                : partitions.listed().get(random.nextInt(partitions.listed().size())).number();
        return switch (random.nextInt(6)) {
            case 0, 1 -> new MergePartition(topic, number);
            case 2 -> new SplitPartition(topic, number, null, 2 + random.nextInt(4));
            case 3, 4 -> new SplitPartition(topic, number, key(random), 2);
            default -> new ExpirePartitions(
                    topic,
                    logset,
                    LongStream.rangeClosed(1, partitions.lastNumber()).boxed().toList());
        };
    }

    private static String key(Random random) {
        int digits = 1 + random.nextInt(KeySpace.WIDTH);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            key.append("0123456789abcdef".charAt(random.nextInt(16)));
        }
        return key.toString();
    }
}
