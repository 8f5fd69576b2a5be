package io.chronoplane.infra.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.cls.ClsRules;
import io.chronoplane.commands.cls.DeleteTopic;
import io.chronoplane.commands.cls.MergePartition;
import io.chronoplane.commands.cls.Partition;
import io.chronoplane.commands.cls.PartitionEvent;
import io.chronoplane.commands.cls.PartitionSplit;
import io.chronoplane.commands.cls.PartitionStatus;
import io.chronoplane.commands.cls.PartitionsExpired;
import io.chronoplane.commands.cls.PartitionsMerged;
import io.chronoplane.commands.cls.SplitPartition;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.queries.cls.GetTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many who merge and split the partitions of one topic at the same time.
class ConcurrentPartitionsTest {

    private static final int CALLERS = 8;
    private static final int COMMANDS = 150;
    private static final int LIMIT = 1_000;

    @Test
    void ofTwoMergesThatShareAPartition_exactlyOneSucceeds() throws Exception {
        try (ClsNode cls = new ClsNode(new ClsRules(LIMIT, 0, 0), NodeStorage.memory())) {
            String logset = cls.givenLogset("l");
            for (int round = 0; round < 100; round++) {
                String topic = cls.givenTopic(logset, 3);
                CompletableFuture<Outcome> one = cls.node().send(new MergePartition(topic, 1), ClsNode.ORIGIN);
                CompletableFuture<Outcome> other = cls.node().send(new MergePartition(topic, 2), ClsNode.ORIGIN);
                assertThat(List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS)))
                        .filteredOn(Outcome.Accepted.class::isInstance)
                        .hasSize(1);
                assertThat(cls.partitions(topic)).hasSize(4);
                assertTiled(cls.partitions(topic));
                cls.done(new DeleteTopic(topic, logset));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void partitions_tileTheKeySpaceAtEveryPosition_whateverManyDoAtOnce(long seed) throws Exception {
        try (ClsNode cls = new ClsNode(new ClsRules(LIMIT, 0, 0), NodeStorage.memory())) {
            String topic = cls.givenTopic(cls.givenLogset("l"), 5);
            long start = cls.node().log().head();
            ConcurrentLinkedQueue<Long> positions = new ConcurrentLinkedQueue<>();
            ConcurrentLinkedQueue<Long> numbers = new ConcurrentLinkedQueue<>();
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Random random = new Random(seed * CALLERS + i);
                callers.add(Thread.ofVirtual()
                        .name("caller-" + i)
                        .start(() -> callAtRandom(cls, topic, random, positions, numbers)));
            }
            for (Thread caller : callers) {
                caller.join(Duration.ofSeconds(60));
                assertThat(caller.isAlive()).isFalse();
            }
            long head = cls.node().log().head();
            assertThat(positions).hasSizeGreaterThan(CALLERS)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(start + 1, head).boxed().toList());
            assertThat(numbers).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(6, 5 + numbers.size()).boxed().toList());
            for (long position = start; position <= head; position++) {
                assertTiled(cls.node()
                        .lookingBack()
                        .at(position)
                        .ask(new GetTopic(topic))
                        .orElseThrow()
                        .partitions()
                        .listed());
            }
            assertThat(cls.node().lookingBack().at(head).ask(new GetTopic(topic)))
                    .isEqualTo(cls.node().ask(new GetTopic(topic)));
        }
    }

    private static void callAtRandom(
            ClsNode cls,
            String topic,
            Random random,
            ConcurrentLinkedQueue<Long> positions,
            ConcurrentLinkedQueue<Long> numbers) {
        try {
            for (int i = 0; i < COMMANDS; i++) {
                List<Partition> partitions = cls.partitions(topic).stream()
                        .filter(partition -> partition.status() == PartitionStatus.READWRITE)
                        .toList();
                long number = partitions.get(random.nextInt(partitions.size())).number();
                Outcome outcome = cls.send(
                        random.nextInt(5) < 2
                                ? new SplitPartition(topic, number, null, 2 + random.nextInt(2))
                                : new MergePartition(topic, number));
                if (outcome instanceof Outcome.Accepted accepted) {
                    positions.add(accepted.position());
                    switch ((PartitionEvent) accepted.events().getFirst()) {
                        case PartitionSplit split -> split.parts().forEach(part -> numbers.add(part.number()));
                        case PartitionsMerged merged -> numbers.add(merged.merged().number());
                        case PartitionsExpired expired -> throw new AssertionError("nobody asked for this");
                    }
                }
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void assertTiled(List<Partition> partitions) {
        String next = "0".repeat(36);
        List<Partition> readwrite = partitions.stream()
                .filter(partition -> partition.status() == PartitionStatus.READWRITE)
                .sorted(Comparator.comparing(partition -> partition.range().begin()))
                .toList();
        for (Partition partition : readwrite) {
            assertThat(partition.range().begin()).isEqualTo(next);
            next = partition.range().end();
        }
        assertThat(next).isEqualTo("f".repeat(36));
    }
}
