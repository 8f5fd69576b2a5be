package io.chronoplane.api.cls.actions;

import io.chronoplane.api.cls.InvalidField;
import io.chronoplane.api.cls.JsonFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The filters and the page of an action that lists.
///
/// @param values by filter key; what is listed must have one of the values of each
record Filters(Map<String, List<String>> values, int offset, int limit) {

    private static final int MAX_LIMIT = 100;
    private static final long DEFAULT_LIMIT = 20;

    /// @param keys that can be filtered by
    static Filters of(JsonFields input, Set<String> keys) throws ActionRefused, InvalidField {
        Map<String, List<String>> values = new HashMap<>();
        for (JsonFields filter : Objects.requireNonNullElse(input.objects("Filters"), List.<JsonFields>of())) {
            String key = JsonFields.required("Key", filter.text("Key"));
            if (!keys.contains(key)) {
                throw new ActionRefused(
                        ActionCode.INVALID_PARAMETER, "Filters are " + String.join(", ", new TreeSet<>(keys)) + ".");
            }
            values.put(key, JsonFields.required("Values", filter.texts("Values")));
        }
        return new Filters(
                values,
                bounded("Offset", input.integer("Offset"), 0, 0, Integer.MAX_VALUE),
                bounded("Limit", input.integer("Limit"), DEFAULT_LIMIT, 1, MAX_LIMIT));
    }

    /// Whether a value is one that is asked for.
    boolean allow(String key, String value) {
        List<String> wanted = values.get(key);
        return wanted == null || wanted.contains(value);
    }

    /// Whether a name holds one that is asked for.
    boolean allowPart(String key, String name) {
        List<String> wanted = values.get(key);
        return wanted == null || wanted.stream().anyMatch(name::contains);
    }

    <T> List<T> page(List<T> all) {
        return all.stream().skip(offset).limit(limit).toList();
    }

    private static int bounded(String name, @Nullable Long given, long fallback, long least, long most)
            throws ActionRefused {
        long value = given == null ? fallback : given;
        if (value < least || value > most) {
            throw new ActionRefused(
                    ActionCode.INVALID_PARAMETER, name + " must be from " + least + " to " + most + ".");
        }
        return Math.toIntExact(value);
    }
}
