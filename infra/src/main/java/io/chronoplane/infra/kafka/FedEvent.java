package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// Which event of the log a record is, in whichever mode.
///
/// @param position 0 when it is none: then it is not from a feed
record FedEvent(long position, String id) {

    private static final String POSITION = "position";
    private static final String ID = "id";

    static FedEvent of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> attributes = new HashMap<>();
        for (Header header : record.headers()) {
            attributes.put(header.key().replaceFirst("^ce_", ""), new String(header.value(), UTF_8));
        }
        try {
            if (!attributes.containsKey(POSITION)) {
                attributes.putAll(members(record.value()));
            }
            return new FedEvent(Long.parseLong(attributes.getOrDefault(POSITION, "0")), attributes.getOrDefault(ID, ""));
        } catch (IOException | NumberFormatException e) {
            return new FedEvent(0, "");
        }
    }

    /// The members of a JSON object that are texts.
    private static Map<String, String> members(byte[] value) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(value)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    members.put(name, parser.getText());
                }
                parser.skipChildren();
            }
        }
        return members;
    }
}
