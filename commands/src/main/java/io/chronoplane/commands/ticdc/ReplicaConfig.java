package io.chronoplane.commands.ticdc;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a changefeed replicates: `replica_config` with every default filled in.
///
/// @param memoryQuota                  bytes
/// @param caseSensitive                whether rules and matchers tell upper from lower case
/// @param enableOldValue               whether rows are sent with their image before the change
/// @param forceReplicate               also tables without a key
/// @param ignoreIneligibleTable        leave out tables without a key instead of refusing the changefeed
/// @param checkGcSafePoint             has no effect here: the log is kept whole
/// @param syncPointInterval            at least 30 s
/// @param syncPointRetention           at least an hour
/// @param changefeedErrorStuckDuration how long errors are retried without progress, at least 30 min
/// @param sqlMode                      of sinks that speak SQL; null for the server's own
public record ReplicaConfig(
        long memoryQuota,
        boolean caseSensitive,
        boolean enableOldValue,
        boolean forceReplicate,
        boolean ignoreIneligibleTable,
        boolean checkGcSafePoint,
        boolean enableSyncPoint,
        boolean enableTableMonitor,
        boolean bdrMode,
        Duration syncPointInterval,
        Duration syncPointRetention,
        Duration changefeedErrorStuckDuration,
        @Nullable String sqlMode,
        FilterConfig filter,
        MounterConfig mounter,
        SinkConfig sink,
        ConsistentConfig consistent,
        SchedulerConfig scheduler,
        IntegrityConfig integrity,
        SyncedStatusConfig syncedStatus) {
    /// In bytes.
    public static final long DEFAULT_MEMORY_QUOTA = 1L << 30;

    /// What a changefeed has that is created without a word about it, as TiCDC 7.2 has it.
    public static ReplicaConfig defaults() {
        return new ReplicaConfig(
                DEFAULT_MEMORY_QUOTA,
                true,
                true,
                false,
                false,
                true,
                false,
                false,
                false,
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                Duration.ofMinutes(30),
                null,
                FilterConfig.defaults(),
                MounterConfig.defaults(),
                SinkConfig.defaults(),
                ConsistentConfig.defaults(),
                SchedulerConfig.defaults(),
                IntegrityConfig.defaults(),
                SyncedStatusConfig.defaults());
    }

    ReplicaConfig normal(long quota, SinkConfig sinkOf, SchedulerConfig schedulerOf, IntegrityConfig integrityOf) {
        return new ReplicaConfig(
                quota,
                caseSensitive,
                enableOldValue,
                forceReplicate,
                ignoreIneligibleTable,
                checkGcSafePoint,
                enableSyncPoint,
                enableTableMonitor,
                bdrMode,
                syncPointInterval,
                syncPointRetention,
                changefeedErrorStuckDuration,
                sqlMode,
                filter,
                mounter,
                sinkOf,
                consistent,
                schedulerOf,
                integrityOf,
                syncedStatus);
    }
}
