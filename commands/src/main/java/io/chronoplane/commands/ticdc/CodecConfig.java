package io.chronoplane.commands.ticdc;

import org.jspecify.annotations.Nullable;

/// How messages are encoded; null where nothing is said.
public record CodecConfig(
        @Nullable Boolean enableTidbExtension,
        @Nullable Integer maxBatchSize,
        @Nullable Boolean avroEnableWatermark,
        @Nullable String avroDecimalHandlingMode,
        @Nullable String avroBigintUnsignedHandlingMode,
        @Nullable String encodingFormat) {}
