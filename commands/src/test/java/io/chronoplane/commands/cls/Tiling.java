package io.chronoplane.commands.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// What must hold for the partitions of a topic, whatever was merged and split.
final class Tiling {

    private Tiling() {}

    /// Of every state.
    static void check(String when, Partitions partitions, int limit) {
        String next = KeySpace.BEGIN;
        for (KeyRange range : readwrite(partitions)) {
            assertThat(range.begin()).as(when).isEqualTo(next);
            assertThat(range.begin()).as(when).isLessThan(range.end());
            assertThat(range.end()).as(when).matches("[0-9a-f]{36}");
            next = range.end();
        }
        assertThat(next).as(when).isEqualTo(KeySpace.END);
        assertThat(partitions.listed()).as(when).extracting(Partition::number)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(number -> number >= 1 && number <= partitions.lastNumber());
        assertThat(partitions.listed().size()).as(when).isLessThanOrEqualTo(limit);
    }

    /// Of every step from one state to the next.
    static void checkStep(String when, Partitions before, Partitions after, Decision decision) {
        int readwrite = after.readwrite() - before.readwrite();
        int listed = after.listed().size() - before.listed().size();
        switch (decision) {
            case Decision.Rejected rejected -> assertThat(after).as(when).isEqualTo(before);
            case Decision.Accepted accepted when accepted.events().isEmpty() ->
                assertThat(after).as(when).isEqualTo(before);
            case Decision.Accepted accepted -> {
                switch ((PartitionEvent) accepted.events().getFirst()) {
                    case PartitionsMerged merged ->
                        assertThat(new int[] {readwrite, listed}).as(when).containsExactly(-1, 1);
                    case PartitionSplit split -> {
                        int parts = split.parts().size();
                        assertThat(new int[] {readwrite, listed}).as(when).containsExactly(parts - 1, parts);
                    }
                    case PartitionsExpired expired ->
                        assertThat(new int[] {readwrite, listed}).as(when).containsExactly(0, -expired.numbers().size());
                }
            }
        }
        for (Partition was : before.listed()) {
            after.find(was.number()).ifPresent(is -> {
                assertThat(is).as(when).isEqualTo(was.isReadwrite() && !is.isReadwrite() ? closed(was, is) : was);
            });
        }
    }

    private static Partition closed(Partition was, Partition is) {
        Long at = is.readonlyAt();
        return was.closed(at == null ? -1 : at);
    }

    /// Of all that happened to one topic: numbers count up without a gap, successors cover what they succeed.
    static void checkHistory(String when, List<Event> events) {
        List<Long> numbers = new ArrayList<>();
        for (Event event : events) {
            switch (event) {
                case TopicCreated created -> created.partitions().forEach(part -> numbers.add(part.number()));
                case PartitionSplit split -> {
                    split.parts().forEach(part -> numbers.add(part.number()));
                    assertThat(split.parts().getFirst().range().to(split.parts().getLast().range()))
                            .as(when)
                            .isEqualTo(split.source().range());
                }
                case PartitionsMerged merged -> {
                    numbers.add(merged.merged().number());
                    assertThat(merged.merged().range()).as(when)
                            .isEqualTo(merged.left().range().to(merged.right().range()));
                    assertThat(merged.merged().createdAt()).as(when)
                            .isGreaterThanOrEqualTo(merged.left().createdAt())
                            .isGreaterThanOrEqualTo(merged.right().createdAt());
                }
                default -> {}
            }
        }
        assertThat(numbers).as(when)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private static List<KeyRange> readwrite(Partitions partitions) {
        return partitions.listed().stream()
                .filter(Partition::isReadwrite)
                .map(Partition::range)
                .sorted(Comparator.comparing(KeyRange::begin))
                .toList();
    }
}
