package io.chronoplane.infra.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Secret;
import java.io.IOException;
import java.util.Objects;

/// How our own value types look in JSON.
final class ValueModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    ValueModule() {
        addSerializer(Secret.class, new SecretWriter());
        addDeserializer(Secret.class, new SecretReader());
        addSerializer(OrderedMap.class, new OrderedMapWriter());
        addDeserializer(OrderedMap.class, new OrderedMapReader());
        addDeserializer(String.class, new TextReader());
    }

    /// Texts that are read stay in memory with the states and views that have them.
    private static final class TextReader extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        private final transient CommonTexts texts = new CommonTexts();

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return texts.of(StringDeserializer.instance.deserialize(in, context));
        }
    }

    /// Seals with the [Seal] of the one write. There is nothing to seal in an empty one, which may be all that was
    /// left of an entity whose key is gone, nor in one that is in the log in clear, whose entity may have no key.
    private static final class SecretWriter extends StdScalarSerializer<Secret> {

        private static final long serialVersionUID = 1;

        SecretWriter() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            Seal seal = (Seal) Objects.requireNonNull(provider.getAttribute(Seal.class), "no seal to write a secret");
            if (secret.isExposed() && !seal.coversExposed()) {
                out.writeStartObject();
                out.writeStringField(ExposedText.FIELD, secret.reveal());
                out.writeEndObject();
                return;
            }
            out.writeString(secret.isEmpty() ? "" : seal.seal(secret.reveal()));
        }
    }

    /// Opens with the [Seal] of the one read.
    private static final class SecretReader extends StdScalarDeserializer<Secret> {

        private static final long serialVersionUID = 1;

        SecretReader() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.START_OBJECT)) {
                return exposed(in, context);
            }
            Seal seal = (Seal) Objects.requireNonNull(context.getAttribute(Seal.class), "no seal to read a secret");
            String sealed = in.getText();
            return Secret.of(sealed.isEmpty() ? "" : seal.open(sealed));
        }

        private static Secret exposed(JsonParser in, DeserializationContext context) throws IOException {
            String plain = context.readTree(in).path(ExposedText.FIELD).textValue();
            return plain == null ? context.reportInputMismatch(Secret.class, "not a secret") : Secret.exposed(plain);
        }
    }
}
