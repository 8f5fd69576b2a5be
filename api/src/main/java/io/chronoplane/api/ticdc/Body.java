package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.ticdc.ErrorCode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON object of a request. Names are found whatever their case, the exact one first; null is as if absent.
final class Body {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final BigInteger MAX = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    private final ObjectNode object;

    private Body(ObjectNode object) {
        this.object = object;
    }

    /// The first value of the body; what comes after it does not count.
    static Body of(Exchange exchange) throws Refused {
        try {
            JsonNode node = MAPPER.readTree(exchange.body().getBytes());
            if (node == null || node.isMissingNode()) {
                throw Refused.invalid("EOF");
            }
            if (node.isNull()) {
                return new Body(Replies.JSON.objectNode());
            }
            if (!(node instanceof ObjectNode read)) {
                throw Refused.invalid("json: cannot unmarshal " + kind(node) + " into Go value");
            }
            return new Body(read);
        } catch (IOException e) {
            throw Refused.invalid("the body is no JSON" + where(e));
        }
    }

    /// Without what stands there, which may be a secret.
    private static String where(IOException e) {
        return e instanceof JsonProcessingException parsing && parsing.getLocation() != null
                ? ": at byte " + parsing.getLocation().getByteOffset()
                : "";
    }

    /// As [#of], where no body at all is an empty object.
    static Body optional(Exchange exchange) throws Refused {
        return exchange.body().length() == 0 ? new Body(Replies.JSON.objectNode()) : of(exchange);
    }

    /// Empty when it is absent.
    String text(String name) throws Refused {
        JsonNode value = find(name);
        if (value != null && !value.isTextual()) {
            throw mistyped(value, name, "string");
        }
        return value == null ? "" : value.textValue();
    }

    /// Unsigned, of 64 bits; 0 when it is absent.
    long unsigned(String name) throws Refused {
        JsonNode value = find(name);
        if (value == null) {
            return 0;
        }
        if (!value.isIntegralNumber()
                || value.bigIntegerValue().signum() < 0
                || value.bigIntegerValue().compareTo(MAX) > 0) {
            throw mistyped(value, name, "uint64");
        }
        return value.bigIntegerValue().longValue();
    }

    /// Null when it is absent.
    @Nullable ObjectNode object(String name) throws Refused {
        JsonNode value = find(name);
        if (value != null && !value.isObject()) {
            throw mistyped(value, name, "object");
        }
        return (ObjectNode) value;
    }

    /// That there are no other upstreams: ours is our own log.
    void refuseOtherUpstream() throws Refused {
        JsonNode addresses = find("pd_addrs");
        if (addresses != null && !addresses.isArray()) {
            throw mistyped(addresses, "pd_addrs", "[]string");
        }
        for (String name : List.of("ca_path", "cert_path", "key_path")) {
            text(name);
        }
        if (addresses != null && !addresses.isEmpty()) {
            throw new Refused(new Refusal(
                    ErrorCode.API_GET_PD_CLIENT_FAILED, "failed to get PDClient to connect PD, please recheck"));
        }
    }

    private @Nullable JsonNode find(String name) {
        JsonNode found = object.get(name);
        if (found == null) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getKey().equalsIgnoreCase(name)) {
                    found = member.getValue();
                }
            }
        }
        return found == null || found.isNull() ? null : found;
    }

    private static Refused mistyped(JsonNode value, String name, String type) {
        return Refused.invalid(
                "json: cannot unmarshal " + kind(value) + " into Go struct field " + name + " of type " + type);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> "bool";
            case NUMBER -> "number";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case STRING -> "string";
            default -> "value";
        };
    }
}
