package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// Where an AWS Glue schema registry is.
public record GlueSchemaRegistryConfig(
        @Nullable String registryName,
        @Nullable String region,
        @Nullable String accessKey,
        @Nullable Secret secretAccessKey,
        @Nullable Secret token) {}
