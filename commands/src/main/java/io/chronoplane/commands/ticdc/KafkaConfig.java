package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a Kafka sink is told beside its URI; null where nothing is said. Timeouts are Go durations.
public record KafkaConfig(
        @Nullable Integer partitionNum,
        @Nullable Integer replicationFactor,
        @Nullable String kafkaVersion,
        @Nullable Integer maxMessageBytes,
        @Nullable String compression,
        @Nullable String kafkaClientId,
        @Nullable Boolean autoCreateTopic,
        @Nullable String dialTimeout,
        @Nullable String writeTimeout,
        @Nullable String readTimeout,
        @Nullable Integer requiredAcks,
        @Nullable String saslUser,
        @Nullable Secret saslPassword,
        @Nullable String saslMechanism,
        @Nullable String saslGssapiAuthType,
        @Nullable String saslGssapiKeytabPath,
        @Nullable String saslGssapiKerberosConfigPath,
        @Nullable String saslGssapiServiceName,
        @Nullable String saslGssapiUser,
        @Nullable Secret saslGssapiPassword,
        @Nullable String saslGssapiRealm,
        @Nullable Boolean saslGssapiDisablePafxfast,
        @Nullable String saslOauthClientId,
        @Nullable Secret saslOauthClientSecret,
        @Nullable String saslOauthTokenUrl,
        @Nullable List<String> saslOauthScopes,
        @Nullable String saslOauthGrantType,
        @Nullable String saslOauthAudience,
        @Nullable Boolean enableTls,
        @Nullable String ca,
        @Nullable String cert,
        @Nullable String key,
        @Nullable Boolean insecureSkipVerify,
        @Nullable CodecConfig codecConfig,
        @Nullable LargeMessageHandle largeMessageHandle,
        @Nullable GlueSchemaRegistryConfig glueSchemaRegistryConfig,
        @Nullable Boolean outputRawChangeEvent) {
    public KafkaConfig {
        saslOauthScopes = saslOauthScopes == null ? null : List.copyOf(saslOauthScopes);
    }
}
