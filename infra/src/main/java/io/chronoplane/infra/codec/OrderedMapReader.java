package io.chronoplane.infra.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.chronoplane.commands.core.OrderedMap;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads what [OrderedMapWriter] wrote, its values as the type that the component declares.
@SuppressWarnings("rawtypes") // Jackson hands over the raw class
final class OrderedMapReader extends StdDeserializer<OrderedMap> implements ContextualDeserializer {

    private static final long serialVersionUID = 1;

    private final transient @Nullable JavaType values;

    OrderedMapReader() {
        this(null);
    }

    private OrderedMapReader(@Nullable JavaType values) {
        super(OrderedMap.class);
        this.values = values;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new OrderedMapReader(context.getContextualType().containedTypeOrUnknown(1));
    }

    @Override
    public OrderedMap<String, Object> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        OrderedMap<String, Object> map = OrderedMap.of();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            in.nextToken();
            map = map.with(key, context.<Object>readValue(in, values));
        }
        return map;
    }
}
