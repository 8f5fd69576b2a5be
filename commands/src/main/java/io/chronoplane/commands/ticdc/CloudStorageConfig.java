package io.chronoplane.commands.ticdc;

import org.jspecify.annotations.Nullable;

/// What a storage sink is told beside its URI; null where nothing is said.
///
/// @param flushInterval Go duration
/// @param fileSize      bytes
public record CloudStorageConfig(
        @Nullable Integer workerCount,
        @Nullable String flushInterval,
        @Nullable Long fileSize,
        @Nullable Boolean outputColumnId,
        @Nullable Integer fileExpirationDays,
        @Nullable String fileCleanupCronSpec,
        @Nullable Integer flushConcurrency,
        @Nullable Boolean outputRawChangeEvent) {}
