package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chronoplane.infra.cloudevents.CloudEvent;
import io.chronoplane.infra.cloudevents.CloudEvent.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/// The value is the data, each attribute a header.
final class BinaryMode implements Binding {

    private static final String PREFIX = "ce_";
    private static final Header JSON = new RecordHeader("content-type", CloudEvent.JSON.getBytes(UTF_8));

    @Override
    public ProducerRecord<byte[], byte[]> record(TopicPartition to, byte[] key, long timestamp, CloudEvent event) {
        return new ProducerRecord<>(to.topic(), to.partition(), timestamp, key, event.data(), headers(event));
    }

    static List<Header> headers(CloudEvent event) {
        List<Header> headers = new ArrayList<>(event.attributes().size() + 1);
        if (event.data() != null) {
            headers.add(JSON);
        }
        for (Attribute attribute : event.attributes()) {
            headers.add(new RecordHeader(PREFIX + attribute.name(), attribute.value().getBytes(UTF_8)));
        }
        return headers;
    }
}
