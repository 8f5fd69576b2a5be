package io.chronoplane.api.cls;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object, by strict types: a number is no text, and null is as good as missing.
public final class JsonFields {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private final JsonNode object;

    private JsonFields(JsonNode object) {
        this.object = object;
    }

    /// Empty when it is not a JSON object, or has a field twice.
    public static Optional<JsonFields> parse(byte[] json) {
        try {
            return Optional.ofNullable(STRICT.readTree(json))
                    .filter(JsonNode::isObject)
                    .map(JsonFields::new);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /// One without any fields.
    public static JsonFields none() {
        return new JsonFields(STRICT.createObjectNode());
    }

    /// A text that can be stored: of whole characters, without U+0000.
    public @Nullable String text(String name) throws InvalidField {
        JsonNode value = value(name, JsonNode::isTextual);
        return value == null ? null : storable(name, value.textValue());
    }

    public @Nullable Long integer(String name) throws InvalidField {
        JsonNode value = value(name, given -> given.isIntegralNumber() && given.canConvertToLong());
        return value == null ? null : Long.valueOf(value.longValue());
    }

    /// A number, or its digits as a text, which is what the vendor's samples send.
    public @Nullable Long integerOrDigits(String name) throws InvalidField {
        if (!object.path(name).isTextual()) {
            return integer(name);
        }
        String text = object.path(name).textValue();
        if (!DIGITS.matcher(text).matches()) {
            throw new InvalidField(name, false);
        }
        return Long.valueOf(text);
    }

    public @Nullable Boolean flag(String name) throws InvalidField {
        JsonNode value = value(name, JsonNode::isBoolean);
        return value == null ? null : Boolean.valueOf(value.booleanValue());
    }

    /// A JSON object, as compact text.
    public @Nullable String json(String name) throws InvalidField {
        JsonNode value = value(name, JsonNode::isObject);
        return value == null ? null : storable(name, value.toString());
    }

    public @Nullable List<JsonFields> objects(String name) throws InvalidField {
        JsonNode value = value(name, JsonNode::isArray);
        if (value == null) {
            return null;
        }
        List<JsonFields> all = new ArrayList<>();
        for (JsonNode each : value) {
            if (!each.isObject()) {
                throw new InvalidField(name, false);
            }
            all.add(new JsonFields(each));
        }
        return all;
    }

    public @Nullable List<String> texts(String name) throws InvalidField {
        JsonNode value = value(name, JsonNode::isArray);
        if (value == null) {
            return null;
        }
        List<String> all = new ArrayList<>();
        for (JsonNode each : value) {
            if (!each.isTextual()) {
                throw new InvalidField(name, false);
            }
            all.add(storable(name, each.textValue()));
        }
        return all;
    }

    /// What must be there.
    public static <T> T required(String name, @Nullable T value) throws InvalidField {
        if (value == null) {
            throw new InvalidField(name, true);
        }
        return value;
    }

    private @Nullable JsonNode value(String name, Predicate<JsonNode> rightType) throws InvalidField {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!rightType.test(value)) {
            throw new InvalidField(name, false);
        }
        return value;
    }

    private static String storable(String name, String text) throws InvalidField {
        boolean whole = text.codePoints()
                .allMatch(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
        if (!whole) {
            throw new InvalidField(name, false);
        }
        return text;
    }
}
