package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// What a Pulsar sink is told beside its URI; null where nothing is said. Timeouts are in seconds, the delay in ms.
public record PulsarConfig(
        @Nullable String tlsCertificatePath,
        @Nullable String tlsPrivateKeyPath,
        @Nullable String tlsTrustCertsFilePath,
        @Nullable Integer pulsarProducerCacheSize,
        @Nullable String pulsarVersion,
        @Nullable String compressionType,
        @Nullable Secret authenticationToken,
        @Nullable Integer connectionTimeout,
        @Nullable Integer operationTimeout,
        @Nullable Integer batchingMaxMessages,
        @Nullable Integer batchingMaxPublishDelay,
        @Nullable Integer sendTimeout,
        @Nullable String tokenFromFile,
        @Nullable String basicUserName,
        @Nullable Secret basicPassword,
        @Nullable String authTlsCertificatePath,
        @Nullable String authTlsPrivateKeyPath,
        @Nullable PulsarOauth2 oauth2,
        @Nullable Boolean outputRawChangeEvent) {}
