package io.chronoplane.commands.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitPartitionTest {

    private final World world = new World();

    @Test
    void split_cutsAtTheKey_forTwoParts() {
        String topic = world.givenTopic(1);
        assertThat(ranges(new SplitPartition(topic, 1, "4", 2)))
                .containsExactly(
                        new KeyRange("0".repeat(36), "4" + "0".repeat(35)),
                        new KeyRange("4" + "0".repeat(35), "f".repeat(36)));
    }

    @Test
    void split_cutsEvenly_forThreePartsWhateverTheKey() {
        String topic = world.givenTopic(1);
        assertThat(ranges(new SplitPartition(topic, 1, "4", 3))).isEqualTo(KeySpace.cut(KeySpace.ALL, 3));
    }

    @Test
    void split_isRefused_forAKeyOnTheEdge() {
        String topic = world.givenTopic(2);
        refused(new SplitPartition(topic, 1, "0", 2), new ClsRejection.ValueInvalid(Field.CUT));
        refused(new SplitPartition(topic, 1, "7" + "f".repeat(35), 2), new ClsRejection.ValueInvalid(Field.CUT));
        refused(new SplitPartition(topic, 2, "7" + "f".repeat(35), 2), new ClsRejection.ValueInvalid(Field.CUT));
        refused(new SplitPartition(topic, 2, "f".repeat(36), 2), new ClsRejection.ValueInvalid(Field.CUT));
    }

    @Test
    void split_isRefused_forWhatIsNoKeyOrNoNumber() {
        String topic = world.givenTopic(1);
        refused(new SplitPartition(topic, 1, "", 2), new ClsRejection.ValueInvalid(Field.SPLIT_KEY));
        refused(new SplitPartition(topic, 1, "0x1", 3), new ClsRejection.ValueInvalid(Field.SPLIT_KEY));
        refused(new SplitPartition(topic, 1, null, 1), new ClsRejection.ValueInvalid(Field.SPLIT_NUMBER));
    }

    @Test
    void split_isRefused_forARangeThatIsTooSmall() {
        String topic = world.givenTopic(1);
        world.done(new SplitPartition(topic, 1, "0".repeat(35) + "2", 2));
        refused(new SplitPartition(topic, 2, null, 3), new ClsRejection.ValueInvalid(Field.CUT));
        assertThat(ranges(new SplitPartition(topic, 2, null, 2))).hasSize(2);
    }

    @Test
    void split_isRefused_beyondTheLimit_withoutCountingSoFar() {
        String topic = world.givenTopic(1);
        refused(new SplitPartition(topic, 1, null, 50), new ClsRejection.TooManyPartitions(50));
        refused(new SplitPartition(topic, 1, null, Long.MAX_VALUE), new ClsRejection.TooManyPartitions(50));
        assertThat(ranges(new SplitPartition(topic, 1, null, 49))).hasSize(49);
    }

    @Test
    void split_isRefused_forAReadonlyOrUnknownPartition() {
        String topic = world.givenTopic(1);
        world.done(new SplitPartition(topic, 1, null, 2));
        refused(new SplitPartition(topic, 1, null, 2), new ClsRejection.PartitionReadonly(1));
        refused(new SplitPartition(topic, 9, null, 2), new ClsRejection.PartitionUnknown(topic, 9));
        refused(new SplitPartition(World.id(99), 1, null, 2), new ClsRejection.TopicUnknown(World.id(99)));
    }

    private List<KeyRange> ranges(SplitPartition command) {
        return ((PartitionSplit) world.done(command)).parts().stream().map(Partition::range).toList();
    }

    private void refused(ClsCommand command, ClsRejection rejection) {
        assertThat(world.decide(command)).isEqualTo(Decision.reject(rejection));
    }
}
