package io.chronoplane.commands.ticdc;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of what becomes of messages that are too large, and of schema registries.
final class LargeMessageCheck {

    private static final Set<String> OPTIONS = Set.of("", "none", "claim-check", "handle-key-only");
    private static final Set<String> COMPRESSIONS = Set.of("", "none", "snappy", "lz4");

    private LargeMessageCheck() {}

    static Optional<ConfigProblem> problem(KafkaConfig kafka, String protocol, SinkUri uri, SinkConfig sink) {
        LargeMessageHandle handle = kafka.largeMessageHandle();
        Optional<ConfigProblem> large =
                handle == null ? Optional.empty() : problem(handle, protocol, extension(kafka, uri));
        return large.or(() -> glue(kafka.glueSchemaRegistryConfig(), sink));
    }

    private static boolean extension(KafkaConfig kafka, SinkUri uri) {
        CodecConfig codec = kafka.codecConfig();
        boolean configured = codec != null && Boolean.TRUE.equals(codec.enableTidbExtension());
        return uri.parameter("enable-tidb-extension").map("true"::equals).orElse(configured);
    }

    private static Optional<ConfigProblem> problem(LargeMessageHandle handle, String protocol, boolean extension) {
        String option = orEmpty(handle.largeMessageHandleOption());
        if (!OPTIONS.contains(option)) {
            return refused("large message handle option is not supported: " + option);
        }
        String compression = orEmpty(handle.largeMessageHandleCompression());
        if (!COMPRESSIONS.contains(compression)) {
            return refused("large message handle compression is not supported, got " + compression);
        }
        if (option.isEmpty() || option.equals("none")) {
            return Optional.empty();
        }
        boolean raw = Boolean.TRUE.equals(handle.claimCheckRawValue());
        return switch (protocol) {
            case "open-protocol", "default" ->
                raw ? refused("claim check raw value is not supported for the open protocol") : place(handle, option);
            case "canal-json" -> extension
                    ? place(handle, option)
                    : refused("large message handle is set to " + option + ", but enable-tidb-extension is not true");
            case "simple" -> place(handle, option);
            default -> refused("large message handle is set to " + option + ", protocol is " + protocol
                    + ", but it's not supported");
        };
    }

    private static Optional<ConfigProblem> place(LargeMessageHandle handle, String option) {
        return option.equals("claim-check")
                        && (handle.claimCheckStorageUri() == null
                                || handle.claimCheckStorageUri().isEmpty())
                ? refused("large message handle is set to claim-check, but the claim-check-storage-uri is empty")
                : Optional.empty();
    }

    private static Optional<ConfigProblem> glue(@Nullable GlueSchemaRegistryConfig glue, SinkConfig sink) {
        if (glue == null) {
            return Optional.empty();
        }
        if (sink.schemaRegistry() != null) {
            return refused("schema-registry and glue-schema-registry-config can not be configured together");
        }
        boolean complete = !orEmpty(glue.registryName()).isEmpty() && !orEmpty(glue.region()).isEmpty();
        return complete
                ? Optional.empty()
                : ConfigProblem.of(
                        ErrorCode.INVALID_GLUE_SCHEMA_REGISTRY_CONFIG,
                        "invalid glue schema registry config, registry-name and region are needed");
    }

    private static Optional<ConfigProblem> refused(String why) {
        return ConfigProblem.of(ErrorCode.INVALID_REPLICA_CONFIG, "invalid replica config, " + why);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
