package io.chronoplane.infra.codec;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Secret;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Values of any record or sealed interface, with nulls where they are allowed, empty texts, and letters of all kinds.
final class RandomValues {

    private static final List<String> TEXTS = List.of(
            "", " ", "plain", "Größe", "大小", "😀\uD83D\uDE80", "\"quoted\" \\ back", "line\nbreak\ttab", "\u0000\u007f",
            "null", "v1.x", "is");
    private static final int MANY = 3;
    private static final int NANOS = 1_000_000_000;

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    Object of(Class<?> type) throws ReflectiveOperationException {
        if (type.isSealed()) {
            Class<?>[] cases = type.getPermittedSubclasses();
            return of(cases[random.nextInt(cases.length)]);
        }
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("neither a record nor known: " + type);
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(components[i]);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private @Nullable Object component(RecordComponent component) throws ReflectiveOperationException {
        AnnotatedType annotated = component.getAnnotatedType();
        return annotated.isAnnotationPresent(Nullable.class) && random.nextInt(MANY) == 0
                ? null
                : any(component.getGenericType());
    }

    private Object any(Type type) throws ReflectiveOperationException {
        return type instanceof ParameterizedType generic ? many(generic) : one((Class<?>) type);
    }

    private Object many(ParameterizedType type) throws ReflectiveOperationException {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return random.ints(random.nextInt(MANY), 0, 1).mapToObj(i -> element(arguments[0])).toList();
        }
        OrderedMap<String, Object> map = OrderedMap.of();
        for (int i = random.nextInt(MANY); i > 0; i--) {
            map = map.with(text(), any(arguments[1]));
        }
        return map;
    }

    private Object element(Type type) {
        try {
            return any(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object one(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return text();
        }
        if (type == Secret.class) {
            return random.nextBoolean() ? Secret.of(text()) : Secret.exposed(text());
        }
        if (type == long.class || type == Long.class) {
            return random.nextLong();
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt();
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(NANOS));
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(random.nextInt(), random.nextInt(NANOS));
        }
        return type.isEnum() ? type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)] : of(type);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
