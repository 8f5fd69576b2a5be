package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The compacted topic that holds the cursor.
final class CursorTopic {

    private static final byte[] KEY = "feed".getBytes(UTF_8);

    private final String topic;
    private final JsonCodec json;

    CursorTopic(String topic, JsonCodec json) {
        this.topic = topic;
        this.json = json;
    }

    ProducerRecord<byte[], byte[]> record(Cursor cursor) {
        return new ProducerRecord<>(topic, KEY, json.write(cursor, Cursor.class, new Mask()));
    }

    /// The last one that was committed. Blocks.
    Optional<Cursor> read(TailReader tails) {
        return tails.lastOf(topic).stream()
                .max(Comparator.comparingLong(ConsumerRecord::offset))
                .map(record -> json.read(record.value(), Cursor.class, new Mask()));
    }
}
