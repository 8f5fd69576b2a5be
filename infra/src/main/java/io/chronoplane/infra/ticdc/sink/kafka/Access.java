package io.chronoplane.infra.ticdc.sink.kafka;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.ticdc.KafkaConfig;
import io.chronoplane.infra.ticdc.sink.Parameters;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.jspecify.annotations.Nullable;

/// How a client makes itself known to the brokers, and they to it.
final class Access {

    private static final int LONGEST_PEM = 1 << 20;

    private Access() {}

    /// Settings of Kafka's clients. They hold secrets.
    static Map<String, Object> settings(SinkOpening opening) {
        Parameters given = KafkaOptions.parameters(opening);
        @Nullable KafkaConfig config = opening.config().sink().kafkaConfig();
        Map<String, Object> settings = new HashMap<>();
        boolean tls = tls(opening, given, config, settings);
        boolean sasl = sasl(given, config, settings);
        String transport = tls ? "SSL" : "PLAINTEXT";
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, sasl ? "SASL_" + transport : transport);
        return settings;
    }

    private static boolean tls(
            SinkOpening opening, Parameters given, @Nullable KafkaConfig config, Map<String, Object> settings) {
        Optional<String> ca = given.text("ca", config == null ? null : config.ca());
        Optional<String> cert = given.text("cert", config == null ? null : config.cert());
        Optional<String> key = given.text("key", config == null ? null : config.key());
        if (cert.isPresent() != key.isPresent()) {
            throw given.invalid("cert and key are given together or not at all");
        }
        boolean files = ca.isPresent() || cert.isPresent();
        @Nullable Boolean configured = config == null ? null : config.enableTls();
        boolean enabled = given.flag("enable-tls", configured, files || opening.uri().scheme().equals("kafka+ssl"));
        if (!enabled && files) {
            throw given.invalid("enable-tls is false, but certificates are given");
        }
        if (given.flag("insecure-skip-verify", config == null ? null : config.insecureSkipVerify(), false)) {
            throw given.invalid("insecure-skip-verify", "is not supported: give the certificate as ca");
        }
        ca.ifPresent(path -> {
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            settings.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, pem(given, "ca", path));
        });
        cert.ifPresent(path -> {
            settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
            settings.put(SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG, pem(given, "cert", path));
        });
        key.ifPresent(path -> settings.put(SslConfigs.SSL_KEYSTORE_KEY_CONFIG, pem(given, "key", path)));
        return enabled;
    }

    private static String pem(Parameters given, String name, String path) {
        try {
            Path file = Path.of(path);
            if (Files.size(file) > LONGEST_PEM) {
                throw given.invalid(name, "is too large a file");
            }
            return Files.readString(file);
        } catch (IOException | IllegalArgumentException e) {
            throw given.invalid(name, "cannot be read as a file");
        }
    }

    private static boolean sasl(Parameters given, @Nullable KafkaConfig config, Map<String, Object> settings) {
        Optional<String> user = given.text("sasl-user", config == null ? null : config.saslUser());
        @Nullable Secret configured = config == null ? null : config.saslPassword();
        Optional<String> password = given.text("sasl-password", configured == null ? null : configured.reveal());
        Optional<String> mechanism = given.text("sasl-mechanism", config == null ? null : config.saslMechanism());
        if (user.isEmpty() && password.isEmpty() && mechanism.isEmpty()) {
            return false;
        }
        String name = mechanism.orElse("PLAIN").toUpperCase(Locale.ROOT);
        String module = switch (name) {
            case "PLAIN" -> "org.apache.kafka.common.security.plain.PlainLoginModule";
            case "SCRAM-SHA-256", "SCRAM-SHA-512" -> "org.apache.kafka.common.security.scram.ScramLoginModule";
            default -> throw given.invalid("sasl-mechanism", "must be one of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512");
        };
        if (user.isEmpty() || password.isEmpty()) {
            throw given.invalid("sasl-user and sasl-password are needed for " + name);
        }
        settings.put(SaslConfigs.SASL_MECHANISM, name);
        settings.put(
                SaslConfigs.SASL_JAAS_CONFIG,
                module + " required username=" + quoted(user.get()) + " password=" + quoted(password.get()) + ";");
        return true;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
