package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// The redo log.
///
/// @param level             `none` or `eventual`
/// @param maxLogSize        MiB
/// @param flushInterval     ms
/// @param metaFlushInterval ms
/// @param storage           URI of where it is kept, which may hold keys; empty for nowhere
/// @param compression       empty or `lz4`
public record ConsistentConfig(
        String level,
        long maxLogSize,
        long flushInterval,
        long metaFlushInterval,
        int encodingWorkerNum,
        int flushWorkerNum,
        Secret storage,
        boolean useFileBackend,
        String compression,
        @Nullable Integer flushConcurrency,
        MemoryUsage memoryUsage) {
    public static final String NONE = "none";

    /// Its part of the changefeed's memory.
    public record MemoryUsage(long memoryQuotaPercentage) {}

    /// No redo log.
    public static ConsistentConfig defaults() {
        return new ConsistentConfig(NONE, 64, 2000, 200, 16, 8, Secret.of(""), false, "", null, new MemoryUsage(50));
    }
}
