package io.chronoplane.infra.kafka;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/// Which partition takes the records of an entity: the one that Kafka's own partitioner would choose, said beforehand,
/// so that the feed knows what each partition holds.
///
/// @param counts of each topic
record Partitions(Map<String, Integer> counts) {

    TopicPartition of(String topic, byte[] key) {
        int count = counts.getOrDefault(topic, 1);
        return new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key)) % count);
    }
}
