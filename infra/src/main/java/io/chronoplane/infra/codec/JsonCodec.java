package io.chronoplane.infra.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Plain values to JSON and back: by component name, without nulls, secrets sealed.
public final class JsonCodec {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ValueModule())
            .annotationIntrospector(new SealedTypes())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            // Only components are written: a record may well have a method named isEmpty.
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A case without components is a value too.
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    ObjectMapper mapper() {
        return mapper;
    }

    /// As `type`, which matters when it is a sealed interface.
    public byte[] write(Object value, Class<?> type, Seal seal) {
        try {
            return mapper.writerFor(type).withAttribute(Seal.class, seal).writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be written as JSON: " + type.getName(), e);
        }
    }

    /// As a tree, for those who look at its parts.
    public JsonNode tree(Object value, Class<?> type, Seal seal) {
        try {
            return mapper.readTree(write(value, type, seal));
        } catch (IOException e) {
            throw new UncheckedIOException("what was written as JSON cannot be read: " + type.getName(), e);
        }
    }

    /// A tree as text, compact.
    public byte[] bytes(JsonNode tree) {
        try {
            return mapper.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree cannot be written as JSON", e);
        }
    }

    public <T> T read(byte[] json, Class<T> type, Seal seal) {
        try {
            return mapper.readerFor(type).withAttribute(Seal.class, seal).readValue(json);
        } catch (IOException e) {
            throw unreadable("cannot be read as " + type.getName(), e);
        }
    }

    /// Jackson wraps whatever goes wrong; a secret that cannot be opened is told as what it is.
    static RuntimeException unreadable(String message, IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSecretException secret) {
                return secret;
            }
        }
        return new UncheckedIOException(message, e);
    }
}
