package io.chronoplane.infra.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.chronoplane.commands.core.OrderedMap;
import java.io.IOException;
import java.util.Map;

/// Writes an [OrderedMap] as an object whose fields are in the map's order.
@SuppressWarnings("rawtypes") // Jackson hands over the raw class
final class OrderedMapWriter extends StdSerializer<OrderedMap> {

    private static final long serialVersionUID = 1;

    OrderedMapWriter() {
        super(OrderedMap.class);
    }

    @Override
    public void serialize(OrderedMap map, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        Map<?, ?> entries = map.asMap();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            out.writeFieldName((String) entry.getKey());
            provider.defaultSerializeValue(entry.getValue(), out);
        }
        out.writeEndObject();
    }
}
