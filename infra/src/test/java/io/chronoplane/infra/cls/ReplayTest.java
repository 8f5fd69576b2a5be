package io.chronoplane.infra.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.cls.ClsRejection;
import io.chronoplane.commands.cls.ClsRules;
import io.chronoplane.commands.cls.CreateLogset;
import io.chronoplane.commands.cls.MergePartition;
import io.chronoplane.commands.cls.Partition;
import io.chronoplane.commands.cls.PartitionsMerged;
import io.chronoplane.commands.cls.SplitPartition;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.NodeStorage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    @Test
    void partitions_areTheSame_whenTheLogIsReadAgain(@TempDir Path directory) throws Exception {
        String topic;
        List<Partition> before;
        try (ClsNode cls = new ClsNode(ClsRules.DEFAULT, NodeStorage.h2(H2Database.at(directory.resolve("log"))))) {
            topic = cls.givenTopic(cls.givenLogset("l"), 3);
            cls.done(new SplitPartition(topic, 2, "6", 2));
            cls.done(new MergePartition(topic, 1));
            before = cls.partitions(topic);
        }
        try (ClsNode again = new ClsNode(ClsRules.DEFAULT, NodeStorage.h2(H2Database.at(directory.resolve("log"))))) {
            assertThat(again.partitions(topic)).isEqualTo(before);
            assertThat(((PartitionsMerged) again.done(new MergePartition(topic, 6))).merged().number()).isEqualTo(7);
            assertThat(again.send(new CreateLogset("l", 1)))
                    .isEqualTo(new Outcome.Rejected(new ClsRejection.LogsetNameTaken("l")));
        }
    }
}
