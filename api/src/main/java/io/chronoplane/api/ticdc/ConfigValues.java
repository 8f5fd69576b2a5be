package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.ticdc.GoDuration;
import io.chronoplane.commands.ticdc.SinkUri;
import java.io.IOException;
import java.time.Duration;

/// How secrets and lengths of time look in a configuration.
final class ConfigValues extends SimpleModule {

    private static final long serialVersionUID = 1;

    /// @param masked whether secrets are
    ConfigValues(boolean masked) {
        addSerializer(Secret.class, new SecretWriter(masked));
        addDeserializer(Secret.class, new SecretReader());
        addSerializer(Duration.class, new NanosWriter());
        addDeserializer(Duration.class, new NanosReader());
    }

    private static final class SecretWriter extends StdScalarSerializer<Secret> {

        private static final long serialVersionUID = 1;

        private final boolean masked;

        SecretWriter(boolean masked) {
            super(Secret.class);
            this.masked = masked;
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(masked && !secret.isEmpty() ? SinkUri.MASK : secret.reveal());
        }
    }

    private static final class SecretReader extends StdScalarDeserializer<Secret> {

        private static final long serialVersionUID = 1;

        SecretReader() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return in.hasToken(JsonToken.VALUE_STRING)
                    ? Secret.of(in.getText())
                    : (Secret) context.handleUnexpectedToken(Secret.class, in);
        }
    }

    private static final class NanosWriter extends StdScalarSerializer<Duration> {

        private static final long serialVersionUID = 1;

        NanosWriter() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration duration, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(duration.toNanos());
        }
    }

    /// As Go writes it, or a number of nanoseconds.
    private static final class NanosReader extends StdScalarDeserializer<Duration> {

        private static final long serialVersionUID = 1;

        NanosReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return Duration.ofNanos(in.getLongValue());
            }
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return (Duration) context.handleUnexpectedToken(Duration.class, in);
            }
            try {
                return GoDuration.parse(in.getText());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(Duration.class, e.getMessage());
            }
        }
    }
}
