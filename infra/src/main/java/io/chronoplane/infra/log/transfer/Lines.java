package io.chronoplane.infra.log.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.TaggedEvent;
import io.chronoplane.infra.log.Times;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// The lines, a JSON object each: what it is, the keys, the events in order, and the end with a checksum over
/// all before it.
final class Lines {

    static final String FORMAT = "chronoplane-log";
    static final int VERSION = 1;

    private final ObjectMapper mapper = new ObjectMapper();

    byte[] header() {
        return bytes(mapper.createObjectNode().put("format", FORMAT).put("version", VERSION));
    }

    byte[] key(NewKey key) {
        return bytes(mapper.createObjectNode().put("key", key.tag().toString()).put("wrapped", key.wrapped()));
    }

    byte[] event(TaggedEvent tagged) {
        StoredEvent event = tagged.event();
        ObjectNode line = mapper.createObjectNode()
                .put("position", event.position())
                .put("id", event.id().toString())
                .put("type", event.type())
                .put("revision", event.revision())
                .put("tso", event.tso())
                .put("at", Times.micros(event.at()))
                .put("payload", event.payload())
                .put("metadata", event.metadata())
                .put("hash", HexFormat.of().formatHex(event.hash()));
        ArrayNode tags = line.putArray("tags");
        tagged.tags().forEach(tag -> tags.add(tag.toString()));
        return bytes(line);
    }

    byte[] end(long events, long keys, byte[] checksum) {
        return bytes(mapper.createObjectNode()
                .put("end", events)
                .put("keys", keys)
                .put("sha256", HexFormat.of().formatHex(checksum)));
    }

    JsonNode read(String line) throws IOException {
        return mapper.readTree(line);
    }

    static NewKey key(JsonNode line) throws IOException {
        return new NewKey(Tag.parse(line.required("key").asText()), line.required("wrapped").binaryValue());
    }

    static TaggedEvent event(JsonNode line) throws IOException {
        List<Tag> tags = new ArrayList<>();
        line.required("tags").forEach(tag -> tags.add(Tag.parse(tag.asText())));
        return new TaggedEvent(
                new StoredEvent(
                        line.required("position").asLong(),
                        UUID.fromString(line.required("id").asText()),
                        line.required("type").asText(),
                        line.required("revision").asInt(),
                        line.required("tso").asLong(),
                        Times.instant(line.required("at").asLong()),
                        line.required("payload").binaryValue(),
                        line.required("metadata").binaryValue(),
                        HexFormat.of().parseHex(line.required("hash").asText())),
                tags);
    }

    private byte[] bytes(ObjectNode line) {
        try {
            return mapper.writeValueAsBytes(line);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }
}
