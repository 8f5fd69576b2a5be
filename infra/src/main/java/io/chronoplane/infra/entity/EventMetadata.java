package io.chronoplane.infra.entity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.chronoplane.commands.core.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The metadata of an event as JSON: who, through what, from where, why, and under `entity` the event's main tag.
public final class EventMetadata {

    /// The client's key of the request that led to the event, if it gave one.
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /// With a key: a digest of the request.
    public static final String REQUEST = "requestDigest";

    private static final String ENTITY = "entity";
    private static final int TYPICAL_SIZE = 256;

    private final JsonFactory json = new JsonFactory();

    public byte[] write(Tag entity, Map<String, String> metadata) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField(ENTITY, entity.toString());
            for (Map.Entry<String, String> entry : metadata.entrySet()) {
                generator.writeStringField(entry.getKey(), entry.getValue());
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing metadata", e);
        }
        return out.toByteArray();
    }

    public Map<String, String> read(byte[] metadata) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = json.createParser(metadata)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                fields.put(parser.currentName(), parser.nextTextValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading metadata", e);
        }
        return fields;
    }

    /// The main tag of the event that has this metadata.
    public Tag entity(byte[] metadata) {
        String tag = read(metadata).get(ENTITY);
        if (tag == null) {
            throw new IllegalArgumentException("metadata without an entity");
        }
        return Tag.parse(tag);
    }
}
