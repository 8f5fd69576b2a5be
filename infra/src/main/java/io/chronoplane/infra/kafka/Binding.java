package io.chronoplane.infra.kafka;

import io.chronoplane.infra.cloudevents.CloudEvent;
import io.chronoplane.infra.config.KafkaSettings.ContentMode;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// How a Kafka record carries a CloudEvent: one of the modes of CloudEvents' Kafka protocol binding.
@FunctionalInterface
interface Binding {

    /// @param timestamp epoch milliseconds, by which consumers find records
    ProducerRecord<byte[], byte[]> record(TopicPartition to, byte[] key, long timestamp, CloudEvent event);

    static Binding of(ContentMode mode) {
        return switch (mode) {
            case BINARY -> new BinaryMode();
            case STRUCTURED -> new StructuredMode();
        };
    }
}
