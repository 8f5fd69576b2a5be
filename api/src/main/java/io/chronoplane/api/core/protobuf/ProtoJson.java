package io.chronoplane.api.core.protobuf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.chronoplane.infra.codec.CommonTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parser. It takes what protobuf's own takes beyond plain JSON: trailing commas, single quotes, unquoted names.
/// A member that is null is as if absent; of members with the same name the last one counts.
public final class ProtoJson {
    /// Protobuf's own limit of nesting.
    private static final int MAX_DEPTH = 100;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Names come from outside: a table of all that were ever seen would be theirs to fill.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
    private final CommonTexts texts = new CommonTexts();

    /// @param body UTF-8
    /// @throws MalformedMessage unless it is one JSON object
    public ProtoMessage parse(byte[] body) throws MalformedMessage {
        try (JsonParser parser = factory.createParser(Utf8.decode(body))) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new MalformedMessage(first == null ? "the body is empty" : "the body is not a JSON object");
            }
            ProtoMessage message = new ProtoMessage("", object(parser));
            if (parser.nextToken() != null) {
                throw new MalformedMessage("there is more after the end of the JSON object");
            }
            return message;
        } catch (JsonProcessingException notJson) {
            JsonLocation at = notJson.getLocation();
            throw new MalformedMessage("not valid JSON near line %d, column %d"
                    .formatted(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private Members object(JsonParser parser) throws IOException {
        Map<String, Object> members = new HashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Object value = value(parser, parser.nextToken());
            String field = snakeCase(name);
            if (value == null) {
                members.remove(field);
            } else {
                members.put(field, value);
            }
        }
        return new Members(members);
    }

    private List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }

    private @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> texts.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("a value cannot start with " + token);
        };
    }

    /// Fields may be named as in the `.proto` file or in camel case.
    private static String snakeCase(String name) {
        StringBuilder snake = null;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                if (snake == null) {
                    snake = new StringBuilder(name.length() + 4).append(name, 0, i);
                }
                snake.append('_').append((char) (c + ('a' - 'A')));
            } else if (snake != null) {
                snake.append(c);
            }
        }
        return snake == null ? name : snake.toString();
    }
}
