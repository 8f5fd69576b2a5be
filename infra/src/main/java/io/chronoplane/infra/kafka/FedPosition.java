package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// The position in the log of an event that was fed, in whichever mode.
final class FedPosition {

    private static final String NAME = "position";

    private FedPosition() {}

    /// 0 when the record bears none: then it is not from a feed.
    static long of(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_" + NAME);
        try {
            return header == null ? inJson(record.value()) : Long.parseLong(new String(header.value(), UTF_8));
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static long inJson(byte[] value) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(value)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(NAME)) {
                    return parser.getValueAsLong();
                }
                parser.skipChildren();
            }
        }
        return 0;
    }
}
