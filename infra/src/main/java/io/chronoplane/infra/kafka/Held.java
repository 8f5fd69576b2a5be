package io.chronoplane.infra.kafka;

import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/// The last event that each partition was found to hold.
///
/// @param positions 0 for a partition that has never held any; none for one whose events have all expired
record Held(Map<TopicPartition, Long> positions) {

    OptionalLong last(TopicPartition partition) {
        Long position = positions.get(partition);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /// Whether an event is there already.
    boolean has(TopicPartition partition, long position) {
        Long last = positions.get(partition);
        return last != null && position <= last;
    }
}
