package io.chronoplane.infra.schema;

import io.chronoplane.commands.core.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Which types have a place for a secret, directly or in what they are made of.
public final class Secrecy {

    private final Set<Class<?>> seen = new HashSet<>();

    private Secrecy() {}

    /// Whether a value of that type, a record or a sealed interface, may hold a secret.
    public static boolean of(Class<?> type) {
        return new Secrecy().reaches(type);
    }

    private boolean reaches(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(this::reaches);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Secret.class) {
            return true;
        }
        if (!seen.add(plain)) {
            return false;
        }
        if (plain.isSealed()) {
            return Arrays.stream(plain.getPermittedSubclasses()).anyMatch(this::reaches);
        }
        return plain.isRecord()
                && Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .anyMatch(this::reaches);
    }
}
