package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chronoplane.infra.cloudevents.CloudEvent;
import io.chronoplane.infra.cloudevents.StructuredJson;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/// The value is one JSON object with the attributes and the data. Without data there is nothing to put into it: then
/// the value is null, which is what removes a key from a compacted topic, and the attributes are headers.
final class StructuredMode implements Binding {

    private static final Header TYPE = new RecordHeader("content-type", StructuredJson.TYPE.getBytes(UTF_8));

    private final StructuredJson json = new StructuredJson();

    @Override
    public ProducerRecord<byte[], byte[]> record(TopicPartition to, byte[] key, long timestamp, CloudEvent event) {
        byte[] value = event.data() == null ? null : json.write(event);
        List<Header> headers = value == null ? BinaryMode.headers(event) : List.of(TYPE);
        return new ProducerRecord<>(to.topic(), to.partition(), timestamp, key, value, headers);
    }
}
