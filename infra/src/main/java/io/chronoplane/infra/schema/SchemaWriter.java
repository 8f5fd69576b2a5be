package io.chronoplane.infra.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Describes a record as [io.chronoplane.infra.codec.JsonCodec] writes it: components by name, none that is null, the
/// cases of a sealed interface told apart by the field `is`, secrets as texts.
final class SchemaWriter {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String TYPE = "type";
    private static final String FORMAT = "format";
    private static final String STRING = "string";
    private static final String CASE = "is";

    private static final Map<Class<?>, ObjectNode> SIMPLE = Map.ofEntries(
            Map.entry(String.class, node().put(TYPE, STRING)),
            Map.entry(Secret.class, node().put(TYPE, STRING).put("description", "a secret, masked")),
            Map.entry(Instant.class, node().put(TYPE, STRING).put(FORMAT, "date-time")),
            Map.entry(Duration.class, node().put(TYPE, "number").put("description", "seconds")),
            Map.entry(boolean.class, node().put(TYPE, "boolean")),
            Map.entry(Boolean.class, node().put(TYPE, "boolean")),
            Map.entry(int.class, node().put(TYPE, "integer").put(FORMAT, "int32")),
            Map.entry(Integer.class, node().put(TYPE, "integer").put(FORMAT, "int32")),
            Map.entry(long.class, node().put(TYPE, "integer").put(FORMAT, "int64")),
            Map.entry(Long.class, node().put(TYPE, "integer").put(FORMAT, "int64")),
            Map.entry(double.class, node().put(TYPE, "number")),
            Map.entry(Double.class, node().put(TYPE, "number")));

    // By simple name, in that order.
    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<String, Class<?>> defined = new HashMap<>();

    /// @param name     of the event or view
    /// @param revision of its shape
    /// @param type     a record
    /// @throws IllegalArgumentException when it holds something that has no place in an event
    static ObjectNode schema(String name, int revision, Class<?> type) {
        SchemaWriter writer = new SchemaWriter();
        ObjectNode schema = node().put("$schema", DIALECT)
                .put("$id", "urn:chronoplane:" + name + ":" + revision)
                .put("title", name);
        schema.setAll(writer.body(type));
        if (!writer.definitions.isEmpty()) {
            schema.putObject("$defs").setAll(writer.definitions);
        }
        return schema;
    }

    private ObjectNode body(Class<?> type) {
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isInterface() && type.isSealed()) {
            ObjectNode node = node();
            ArrayNode cases = node.putArray("oneOf");
            cases(type).forEach(each -> cases.add(ofCase(each)));
            return node;
        }
        throw new IllegalArgumentException("neither a record nor a sealed interface: " + type.getName());
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(each -> each.isInterface() ? cases(each) : Stream.of(each));
    }

    private ObjectNode ofCase(Class<?> type) {
        ObjectNode node = record(type);
        ((ObjectNode) node.get("properties")).putObject(CASE).put("const", type.getSimpleName());
        ((ArrayNode) node.get("required")).insert(0, CASE);
        return node;
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode node = node().put(TYPE, "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = node.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return node;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        Class<?> plain = (Class<?>) type;
        ObjectNode simple = SIMPLE.get(plain);
        if (simple != null) {
            return simple.deepCopy();
        }
        return plain.isEnum() ? words(plain) : reference(plain);
    }

    private ObjectNode ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return node().put(TYPE, "array").set("items", of(arguments[0]));
        }
        if (type.getRawType() == OrderedMap.class) {
            return node().put(TYPE, "object").set("additionalProperties", of(arguments[1]));
        }
        throw new IllegalArgumentException("has no schema: " + type);
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode node = node().put(TYPE, STRING);
        ArrayNode words = node.putArray("enum");
        Arrays.stream(type.getEnumConstants()).forEach(constant -> words.add(((Enum<?>) constant).name()));
        return node;
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> known = defined.putIfAbsent(name, type);
        if (known == null) {
            definitions.put(name, body(type));
        } else if (known != type) {
            throw new IllegalArgumentException("two types of one name: " + known.getName() + ", " + type.getName());
        }
        return node().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
