package io.chronoplane.api.core.protobuf;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The names and numbers of an enum in a `.proto` file, and what they mean to us.
public final class ProtoEnum<E> {
    private final Map<String, E> byName;
    private final Map<Long, E> byNumber;
    private final Map<E, String> names;

    private ProtoEnum(Map<String, E> byName, Map<Long, E> byNumber, Map<E, String> names) {
        this.byName = byName;
        this.byNumber = byNumber;
        this.names = names;
    }

    /// An enum without values.
    public static <E> ProtoEnum<E> empty() {
        return new ProtoEnum<>(Map.of(), Map.of(), Map.of());
    }

    /// This enum with one more value.
    public ProtoEnum<E> with(String name, long number, E meaning) {
        Map<Long, E> numbers = new HashMap<>(byNumber);
        numbers.put(number, meaning);
        Map<E, String> written = new HashMap<>(names);
        written.put(meaning, name);
        return new ProtoEnum<>(alias(name, meaning).byName, Map.copyOf(numbers), Map.copyOf(written));
    }

    /// This enum with one more name for a value on input.
    public ProtoEnum<E> alias(String name, E meaning) {
        Map<String, E> known = new HashMap<>(byName);
        known.put(name, meaning);
        return new ProtoEnum<>(Map.copyOf(known), byNumber, names);
    }

    /// As it is written, null for null.
    public @Nullable String name(@Nullable E meaning) {
        return meaning == null ? null : names.get(meaning);
    }

    /// By name, or by number as text.
    @Nullable E parse(String text) {
        E named = byName.get(text);
        if (named != null) {
            return named;
        }
        OptionalLong number = Numeral.toLong(text);
        return number.isPresent() ? byNumber.get(number.getAsLong()) : null;
    }

    @Nullable E byNumber(long number) {
        return byNumber.get(number);
    }
}
