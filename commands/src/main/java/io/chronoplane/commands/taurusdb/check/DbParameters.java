package io.chronoplane.commands.taurusdb.check;

import java.util.List;
import java.util.Optional;

/// The parameters of a synchronization. Names and defaults are the vendor's; it publishes hardly any range, so most
/// ranges are ours.
public final class DbParameters {

    private static final ParameterRange TRUTH = new ParameterRange.Truth();

    public static final List<DbParameter> ALL = List.of(
            new DbParameter(
                    "enable_chunk_level_dump", TRUTH, "false", "Whether full synchronization dumps chunk by chunk."),
            new DbParameter(
                    "snapshot_with_lock", TRUTH, "true", "Whether the source is locked while its snapshot is taken."),
            whole("sync_commit_interval_ms", 100, 3_600_000, "5000", "Milliseconds between two commits on the target."),
            whole("max_sync_commit_rows", 1, 10_000_000, "500000", "Rows in one commit on the target."),
            whole("max_sync_commit_bytes", 1L << 20, 1L << 32, "268435456", "Bytes in one commit on the target."),
            whole("max_full_sync_task_threads_num", 1, 64, "1", "Threads of the full synchronization."),
            whole("max_incremental_sync_task_threads_num", 1, 64, "1", "Threads of the incremental synchronization."),
            whole("max_rows_per_chunk", 0, Integer.MAX_VALUE, "0", "Rows in one chunk; 0 for no limit."),
            whole("max_bytes_per_chunk", 0, 1L << 32, "268435456", "Bytes in one chunk; 0 for no limit."),
            whole(
                    "binlog_expire_logs_seconds",
                    0,
                    (1L << 32) - 1,
                    "0",
                    "How long the source keeps its binlog; at least a day is recommended."),
            whole("expect_tablet_size", 1, 1024, "3", "Gigabytes in one bucket."),
            whole("expect_tablet_num_for_one_partition", 0, 1024, "2", "Buckets of one partition; 0 for by size."),
            new DbParameter("sync_view", TRUTH, "false", "Whether views are synchronized."),
            new DbParameter(
                    "error_table_fix_mode",
                    new ParameterRange.OneOf(List.of("automatic", "manual", "schedule")),
                    "automatic",
                    "How tables that failed are repaired."));

    private DbParameters() {}

    /// The parameter of a name.
    public static Optional<DbParameter> named(String name) {
        return ALL.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    private static DbParameter whole(String name, long least, long most, String fallback, String description) {
        return new DbParameter(name, new ParameterRange.Whole(least, most), fallback, description);
    }
}
