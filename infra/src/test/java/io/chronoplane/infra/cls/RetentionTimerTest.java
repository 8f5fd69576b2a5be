package io.chronoplane.infra.cls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.commands.cls.MergePartition;
import io.chronoplane.commands.cls.Partition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTimerTest {

    private static final Duration OFTEN = Duration.ofMillis(20);

    private final ClsNode cls = new ClsNode();
    private @Nullable RetentionTimer timer;

    @AfterEach
    void stop() {
        if (timer != null) {
            timer.close();
        }
        cls.close();
    }

    @Test
    void aReadonlyPartition_isDroppedByAnEvent_whenItsTimeIsOver() throws Exception {
        String topic = cls.givenTopic(cls.givenLogset("l"), 2);
        cls.done(new MergePartition(topic, 1));
        long head = cls.node().log().head();
        timer = new RetentionTimer(cls.node().cluster(), cls.node(), cls.clock(), OFTEN);
        timer.begin();
        cls.pass(Duration.ofDays(1).minusSeconds(1));
        assertThat(cls.partitions(topic)).hasSize(3);
        cls.pass(Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> cls.partitions(topic).size() == 1);
        assertThat(cls.partitions(topic)).extracting(Partition::number).containsExactly(3L);
        assertThat(cls.node().log().read(head, 10)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("cls.partitions-expired");
            assertThat(new String(event.payload(), StandardCharsets.UTF_8)).contains("\"numbers\":[1,2]");
            assertThat(new String(event.metadata(), StandardCharsets.UTF_8)).contains("\"actor\":\"retention\"");
        });
    }

    @Test
    void aReadonlyPartition_isDropped_whenAnEarlierLookFailed() throws Exception {
        String topic = cls.givenTopic(cls.givenLogset("l"), 2);
        cls.done(new MergePartition(topic, 1));
        cls.pass(Duration.ofDays(2));
        AtomicInteger looks = new AtomicInteger();
        InstantSource broken = () -> {
            if (looks.getAndIncrement() == 0) {
                throw new IllegalStateException("this once");
            }
            return cls.clock().instant();
        };
        timer = new RetentionTimer(cls.node().cluster(), cls.node(), broken, OFTEN);
        timer.begin();
        await().atMost(Duration.ofSeconds(30)).until(() -> cls.partitions(topic).size() == 1);
        assertThat(looks).hasValueGreaterThan(1);
    }
}
