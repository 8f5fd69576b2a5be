package io.chronoplane.api.taurusdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chronoplane.api.core.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The fields of a JSON object, read as strictly as the vendor's types are. Null is the same as missing; unknown
/// fields are not looked at.
final class Fields {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    /// The body of a request.
    static Fields of(Exchange exchange) throws Refused {
        if (exchange.body().length() == 0) {
            throw new Refused(VendorError.BODY_MISSING);
        }
        try {
            return of(JSON.readTree(exchange.body().getBytes()));
        } catch (JsonProcessingException malformed) {
            throw wrong();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    private static Fields of(JsonNode node) throws Refused {
        if (!node.isObject()) {
            throw wrong();
        }
        return new Fields(node);
    }

    Optional<String> text(String name) throws Refused {
        JsonNode value = object.path(name);
        return absent(value) ? Optional.empty() : Optional.of(text(value));
    }

    /// A text that matches as a whole.
    Optional<String> text(String name, Pattern form) throws Refused {
        Optional<String> text = text(name);
        if (text.isPresent() && !form.matcher(text.get()).matches()) {
            throw wrong();
        }
        return text;
    }

    String required(String name, Pattern form) throws Refused {
        return text(name, form).orElseThrow(Fields::wrong);
    }

    /// A number without a fraction.
    OptionalInt whole(String name) throws Refused {
        JsonNode value = object.path(name);
        if (absent(value)) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong();
        }
        return OptionalInt.of(value.intValue());
    }

    Optional<Boolean> truth(String name) throws Refused {
        JsonNode value = object.path(name);
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw wrong();
        }
        return Optional.of(value.booleanValue());
    }

    /// As the vendor's clients send it: the text `true` or `false`, or a boolean.
    Optional<Boolean> textualTruth(String name) throws Refused {
        if (!object.path(name).isTextual()) {
            return truth(name);
        }
        return switch (text(object.path(name))) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw wrong();
        };
    }

    Optional<Fields> object(String name) throws Refused {
        JsonNode value = object.path(name);
        return absent(value) ? Optional.empty() : Optional.of(of(value));
    }

    Optional<List<Fields>> objects(String name) throws Refused {
        JsonNode value = object.path(name);
        if (absent(value)) {
            return Optional.empty();
        }
        List<Fields> all = new ArrayList<>();
        for (JsonNode element : array(value)) {
            all.add(of(element));
        }
        return Optional.of(all);
    }

    /// As the vendor's example has it: an array, or one bare object in its place.
    Optional<List<Fields>> oneOrMore(String name) throws Refused {
        JsonNode value = object.path(name);
        return value.isObject() ? Optional.of(List.of(of(value))) : objects(name);
    }

    Optional<List<String>> texts(String name) throws Refused {
        JsonNode value = object.path(name);
        if (absent(value)) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        for (JsonNode element : array(value)) {
            all.add(text(element));
        }
        return Optional.of(all);
    }

    static Refused wrong() {
        return new Refused(VendorError.PARAMETER_WRONG);
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static JsonNode array(JsonNode value) throws Refused {
        if (!value.isArray()) {
            throw wrong();
        }
        return value;
    }

    private static String text(JsonNode value) throws Refused {
        if (!value.isTextual() || !isWellFormed(value.textValue())) {
            throw wrong();
        }
        return value.textValue();
    }

    /// Half of a surrogate pair cannot be answered as it was sent.
    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
