package io.chronoplane.infra.cls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.commands.cls.DeleteTopic;
import io.chronoplane.commands.cls.MergePartition;
import io.chronoplane.commands.cls.Partition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTimerTest {

    private static final Duration OFTEN = Duration.ofMillis(20);

    private final ClsNode cls = new ClsNode();

    @AfterEach
    void stop() {
        cls.close();
    }

    @Test
    void aReadonlyPartition_isDroppedByAnEvent_whenItsTimeIsOver() throws Exception {
        String topic = cls.givenTopic(cls.givenLogset("l"), 2);
        cls.done(new MergePartition(topic, 1));
        long head = cls.node().log().head();
        try (RetentionTimer timer = RetentionTimer.start(cls.node(), cls.clock(), OFTEN)) {
            cls.pass(Duration.ofDays(1).minusSeconds(1));
            assertThat(cls.partitions(topic)).hasSize(3);
            cls.pass(Duration.ofSeconds(1));
            await().atMost(Duration.ofSeconds(30)).until(() -> cls.partitions(topic).size() == 1);
        }
        assertThat(cls.partitions(topic)).extracting(Partition::number).containsExactly(3L);
        assertThat(cls.node().log().read(head, 10)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("cls.partitions-expired");
            assertThat(new String(event.payload(), StandardCharsets.UTF_8)).contains("\"numbers\":[1,2]");
            assertThat(new String(event.metadata(), StandardCharsets.UTF_8)).contains("\"actor\":\"retention\"");
        });
    }

    @Test
    void theTimer_goesOn_whenItsThreadMetATopicThatIsGone() throws Exception {
        String logset = cls.givenLogset("l");
        String gone = cls.givenTopic(logset, 2);
        cls.done(new MergePartition(gone, 1));
        cls.done(new DeleteTopic(gone, logset));
        String topic = cls.givenTopic(logset, 2);
        cls.done(new MergePartition(topic, 1));
        try (RetentionTimer timer = RetentionTimer.start(cls.node(), cls.clock(), OFTEN)) {
            cls.pass(Duration.ofDays(2));
            await().atMost(Duration.ofSeconds(30)).until(() -> cls.partitions(topic).size() == 1);
        }
    }
}
