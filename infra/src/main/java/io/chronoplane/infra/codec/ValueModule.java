package io.chronoplane.infra.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
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
    }

    /// Seals with the [Seal] of the one write. There is nothing to seal in an empty one, which may be all that was
    /// left of an entity whose key is gone.
    private static final class SecretWriter extends StdScalarSerializer<Secret> {

        private static final long serialVersionUID = 1;

        SecretWriter() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            Seal seal = (Seal) Objects.requireNonNull(provider.getAttribute(Seal.class), "no seal to write a secret");
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
            Seal seal = (Seal) Objects.requireNonNull(context.getAttribute(Seal.class), "no seal to read a secret");
            String sealed = in.getText();
            return Secret.of(sealed.isEmpty() ? "" : seal.open(sealed));
        }
    }
}
