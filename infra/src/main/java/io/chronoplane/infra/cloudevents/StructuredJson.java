package io.chronoplane.infra.cloudevents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.chronoplane.infra.cloudevents.CloudEvent.Attribute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON format of CloudEvents 1.0: one object with the attributes and the data.
public final class StructuredJson {

    /// The media type of what it writes.
    public static final String TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final int AROUND_DATA = 512;

    private final JsonFactory json = new JsonFactory();

    public byte[] write(CloudEvent event) {
        byte[] data = event.data();
        ByteArrayOutputStream out = new ByteArrayOutputStream(AROUND_DATA + (data == null ? 0 : data.length));
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            for (Attribute attribute : event.attributes()) {
                generator.writeStringField(attribute.name(), attribute.value());
            }
            if (data != null) {
                generator.writeStringField("datacontenttype", CloudEvent.JSON);
                generator.writeFieldName("data");
                generator.writeRawValue(new String(data, StandardCharsets.UTF_8));
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a CloudEvent", e);
        }
        return out.toByteArray();
    }
}
