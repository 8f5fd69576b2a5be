package io.chronoplane.infra.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.chronoplane.commands.core.OrderedMap;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes an [OrderedMap] as an object whose fields are in the map's order, its values as the type that the component
/// declares: one of a sealed interface bears its name.
@SuppressWarnings("rawtypes") // Jackson hands over the raw class
final class OrderedMapWriter extends StdSerializer<OrderedMap> implements ContextualSerializer {

    private static final long serialVersionUID = 1;

    private final transient @Nullable JavaType values;

    OrderedMapWriter() {
        this(null);
    }

    private OrderedMapWriter(@Nullable JavaType values) {
        super(OrderedMap.class);
        this.values = values;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property) {
        return property != null && property.getType().hasRawClass(OrderedMap.class)
                ? new OrderedMapWriter(property.getType().containedTypeOrUnknown(1))
                : this;
    }

    @Override
    public void serialize(OrderedMap map, JsonGenerator out, SerializerProvider provider) throws IOException {
        TypeSerializer named = values == null ? null : provider.findTypeSerializer(values);
        Map<?, ?> entries = map.asMap();
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            out.writeFieldName((String) entry.getKey());
            Object value = entry.getValue();
            if (named == null) {
                provider.defaultSerializeValue(value, out);
            } else {
                provider.findValueSerializer(value.getClass()).serializeWithType(value, out, provider, named);
            }
        }
        out.writeEndObject();
    }
}
