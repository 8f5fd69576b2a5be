package io.chronoplane.commands.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Decision;
import org.junit.jupiter.api.Test;

class MergePartitionTest {

    private final World world = new World();

    @Test
    void merge_makesOneOfTwo_asTheVendorsSampleShows() {
        String topic = world.givenTopic(1);
        world.done(new SplitPartition(topic, 1, null, 2));
        long split = world.now();
        world.pass(480);

        assertThat(world.done(new MergePartition(topic, 2))).isEqualTo(new PartitionsMerged(
                topic,
                new Partition(2, KeySpace.cut(KeySpace.ALL, 2).get(0), split, world.now()),
                new Partition(3, KeySpace.cut(KeySpace.ALL, 2).get(1), split, world.now()),
                new Partition(4, KeySpace.ALL, world.now(), null),
                world.now()));
    }

    @Test
    void merge_findsTheNeighbourByRange_whateverItsNumber() {
        String topic = world.givenTopic(2);
        world.done(new SplitPartition(topic, 1, null, 2));

        // 1 was cut into 3 and 4; right of 4 is 2.
        assertThat(world.done(new MergePartition(topic, 4))).isInstanceOfSatisfying(PartitionsMerged.class, merged -> {
            assertThat(merged.right().number()).isEqualTo(2);
            assertThat(merged.merged().number()).isEqualTo(5);
        });
    }

    @Test
    void merge_isRefused_inTheOrderOfItsChecks() {
        String topic = world.givenTopic(2);
        refused(new MergePartition("nothing of the kind", 1), new ClsRejection.TopicUnknown("nothing of the kind"));
        refused(new MergePartition(World.id(99), 1), new ClsRejection.TopicUnknown(World.id(99)));
        refused(new MergePartition(topic, 3), new ClsRejection.PartitionUnknown(topic, 3));
        refused(new MergePartition(topic, 2), new ClsRejection.NoRightNeighbour(2));
        world.done(new MergePartition(topic, 1));
        refused(new MergePartition(topic, 1), new ClsRejection.PartitionReadonly(1));
        refused(new MergePartition(topic, 2), new ClsRejection.PartitionReadonly(2));
        refused(new MergePartition(topic, 3), new ClsRejection.NoRightNeighbour(3));
    }

    @Test
    void merge_isRefused_whenTheReadonlyOnesLeaveNoRoom() {
        World small = new World(new ClsRules(4, 0, 0));
        String topic = small.givenTopic(3);
        small.done(new MergePartition(topic, 1));
        assertThat(small.decide(new MergePartition(topic, 4)))
                .isEqualTo(Decision.reject(new ClsRejection.TooManyPartitions(4)));
    }

    @Test
    void merge_isRefused_forADeletedTopic() {
        String logset = world.givenLogset();
        String topic = world.givenTopic(logset, 2);
        world.done(new DeleteTopic(topic, logset));
        refused(new MergePartition(topic, 1), new ClsRejection.TopicUnknown(topic));
    }

    private void refused(ClsCommand command, ClsRejection rejection) {
        assertThat(world.decide(command)).isEqualTo(Decision.reject(rejection));
    }
}
