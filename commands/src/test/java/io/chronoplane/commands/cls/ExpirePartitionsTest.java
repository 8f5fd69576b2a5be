package io.chronoplane.commands.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpirePartitionsTest {

    private static final long DAY = 86_400;

    private final World world = new World();

    @Test
    void aReadonlyPartition_goes_whenItsLogsetKeepsItNoLonger() {
        String logset = world.givenLogset();
        String topic = world.givenTopic(logset, 2);
        world.done(new MergePartition(topic, 1));
        world.pass(30 * DAY - 1);
        assertThat(world.decide(new ExpirePartitions(topic, logset, List.of(1L, 2L, 3L)))).isEqualTo(Decision.accept());
        world.pass(1);
        assertThat(world.done(new ExpirePartitions(topic, logset, List.of(1L, 2L, 3L))))
                .isEqualTo(new PartitionsExpired(topic, List.of(1L, 2L), world.now()));
        assertThat(world.partitions(topic).listed()).extracting(Partition::number).containsExactly(3L);
        assertThat(((PartitionSplit) world.done(new SplitPartition(topic, 3, null, 2))).parts())
                .extracting(Partition::number).containsExactly(4L, 5L);
    }

    @Test
    void aTopicsOwnPeriod_outweighsThatOfItsLogset() {
        String logset = world.givenLogset();
        String topic = topic(logset, 2);
        world.done(new MergePartition(topic, 1));
        world.pass(2 * DAY);
        assertThat(world.done(new ExpirePartitions(topic, logset, List.of(2L))))
                .isEqualTo(new PartitionsExpired(topic, List.of(2L), world.now()));
    }

    @Test
    void nothingGoes_forATopicThatKeepsForEver() {
        String logset = world.givenLogset();
        String topic = topic(logset, 3640);
        world.done(new MergePartition(topic, 1));
        world.pass(10_000 * DAY);
        assertThat(world.decide(new ExpirePartitions(topic, logset, List.of(1L)))).isEqualTo(Decision.accept());
    }

    private String topic(String logset, long days) {
        TopicChange period = new TopicChange(null, null, null, null, null, null, null, null, days, null, null, null);
        return ((TopicCreated) world.done(new CreateTopic(logset, "t", 2, period))).topicId();
    }
}
