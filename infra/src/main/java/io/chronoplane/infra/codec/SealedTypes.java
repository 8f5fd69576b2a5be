package io.chronoplane.infra.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells the cases of a sealed interface apart by their simple class name in the field `is`, so that the pure
/// modules need no annotations.
final class SealedTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;
    private static final String FIELD = "is";

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass type, JavaType base) {
        if (!isCase(type.getRawType())) {
            return null;
        }
        return new StdTypeResolverBuilder()
                .init(JsonTypeInfo.Id.NAME, null)
                .inclusion(JsonTypeInfo.As.PROPERTY)
                .typeProperty(FIELD);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated type) {
        Class<?> raw = type.getRawType();
        if (!raw.isInterface() || !raw.isSealed()) {
            return null;
        }
        return Arrays.stream(raw.getPermittedSubclasses())
                .map(permitted -> new NamedType(permitted, permitted.getSimpleName()))
                .toList();
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass type) {
        return isCase(type.getRawType()) ? type.getRawType().getSimpleName() : null;
    }

    /// A sealed interface itself; a record of one is then written with its name where the interface is declared.
    private static boolean isCase(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }
}
