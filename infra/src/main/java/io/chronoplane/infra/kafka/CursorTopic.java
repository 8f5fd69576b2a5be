package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// The compacted topic of one partition that holds the cursor.
final class CursorTopic {

    private static final byte[] KEY = "feed".getBytes(UTF_8);

    private final TopicPartition partition;
    private final JsonCodec json;

    CursorTopic(String topic, JsonCodec json) {
        this.partition = new TopicPartition(topic, 0);
        this.json = json;
    }

    ProducerRecord<byte[], byte[]> record(Cursor cursor) {
        return new ProducerRecord<>(
                partition.topic(), partition.partition(), KEY, json.write(cursor, Cursor.class, Mask.INSTANCE));
    }

    /// The last one that was committed. Blocks.
    Optional<Cursor> read(TailReader tails) {
        return tails.of(partition).record().map(record -> json.read(record.value(), Cursor.class, Mask.INSTANCE));
    }
}
