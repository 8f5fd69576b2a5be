package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `replica_config`: what is given is laid over what was there, member by member.
final class ConfigWire {

    private static final JsonMapper CLEAR = mapper(false);
    private static final JsonMapper MASKED = mapper(true);

    private ConfigWire() {}

    private static JsonMapper mapper(boolean masked) {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new ConfigValues(masked))
                .propertyNamingStrategy(new ConfigNaming())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    /// The configuration with what is given laid over it. A secret that is given as its mask stays as it was.
    static ReplicaConfig over(ReplicaConfig before, @Nullable ObjectNode given) throws Refused {
        if (given == null) {
            return before;
        }
        ObjectNode tree = CLEAR.valueToTree(before);
        lay(tree, given);
        try {
            ReplicaConfig config = CLEAR.treeToValue(tree, ReplicaConfig.class);
            refuseNegative(config);
            return config;
        } catch (JsonProcessingException e) {
            throw Refused.invalid(why(e));
        }
    }

    /// All of it, secrets masked.
    static ObjectNode write(ReplicaConfig config) {
        return MASKED.valueToTree(config);
    }

    private static void lay(ObjectNode onto, ObjectNode given) {
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            String name = name(onto, member.getKey());
            JsonNode value = member.getValue();
            JsonNode there = onto.get(name);
            if (value instanceof ObjectNode inner && there instanceof ObjectNode target) {
                lay(target, inner);
            } else if (!value.isNull() && !isMaskOf(value, there)) {
                onto.set(name, value);
            }
        }
    }

    private static String name(ObjectNode onto, String given) {
        if (onto.has(given)) {
            return given;
        }
        for (Map.Entry<String, JsonNode> member : onto.properties()) {
            if (member.getKey().equalsIgnoreCase(given)) {
                return member.getKey();
            }
        }
        return given;
    }

    private static boolean isMaskOf(JsonNode value, @Nullable JsonNode there) {
        return there != null && value.isTextual() && value.textValue().equals(SinkUri.MASK);
    }

    private static void refuseNegative(ReplicaConfig config) throws Refused {
        List<Long> started = config.filter().ignoreTxnStartTs();
        if (config.memoryQuota() < 0
                || config.sink().advanceTimeout() < 0
                || config.consistent().memoryUsage().memoryQuotaPercentage() < 0
                || (started != null && started.stream().anyMatch(ts -> ts < 0))) {
            throw Refused.invalid("json: cannot unmarshal a negative number into Go value of type uint64");
        }
    }

    /// Where it is wrong, without what was given: it may be a secret.
    private static String why(JsonProcessingException e) {
        String where = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(at -> at.getFieldName() == null ? Integer.toString(at.getIndex()) : at.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        boolean duration = e.getOriginalMessage().startsWith("time: invalid duration");
        return duration
                ? e.getOriginalMessage()
                : "json: cannot unmarshal into Go struct field ReplicaConfig." + where;
    }
}
