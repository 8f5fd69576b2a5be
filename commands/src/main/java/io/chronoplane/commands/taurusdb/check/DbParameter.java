package io.chronoplane.commands.taurusdb.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The parameters of a synchronization. Names and defaults are the vendor's; where it publishes no range, the range is
/// ours.
public enum DbParameter {
    ENABLE_CHUNK_LEVEL_DUMP("false", new ParameterRange.Truth(), "Whether full synchronization dumps chunk by chunk."),
    SNAPSHOT_WITH_LOCK("true", new ParameterRange.Truth(), "Whether the source is locked while its snapshot is taken."),
    SYNC_COMMIT_INTERVAL_MS("5000", whole(100, 3_600_000), "Milliseconds between two commits on the target."),
    MAX_SYNC_COMMIT_ROWS("500000", whole(1, 10_000_000), "Rows in one commit on the target."),
    MAX_SYNC_COMMIT_BYTES("268435456", whole(1L << 20, 1L << 32), "Bytes in one commit on the target."),
    MAX_FULL_SYNC_TASK_THREADS_NUM("1", whole(1, 64), "Threads of the full synchronization."),
    MAX_INCREMENTAL_SYNC_TASK_THREADS_NUM("1", whole(1, 64), "Threads of the incremental synchronization."),
    MAX_ROWS_PER_CHUNK("0", whole(0, Integer.MAX_VALUE), "Rows in one chunk; 0 for no limit."),
    MAX_BYTES_PER_CHUNK("268435456", whole(0, 1L << 32), "Bytes in one chunk; 0 for no limit."),
    BINLOG_EXPIRE_LOGS_SECONDS(
            "0", whole(0, (1L << 32) - 1), "How long the source keeps its binlog; at least a day is recommended."),
    EXPECT_TABLET_SIZE("3", whole(1, 1024), "Gigabytes in one bucket."),
    EXPECT_TABLET_NUM_FOR_ONE_PARTITION("2", whole(0, 1024), "Buckets of one partition; 0 for by size."),
    SYNC_VIEW("false", new ParameterRange.Truth(), "Whether views are synchronized."),
    ERROR_TABLE_FIX_MODE(
            "automatic",
            new ParameterRange.OneOf(List.of("automatic", "manual", "schedule")),
            "How tables that failed are repaired.");

    private final String fallback;
    private final ParameterRange range;
    private final String description;

    DbParameter(String fallback, ParameterRange range, String description) {
        this.fallback = fallback;
        this.range = range;
        this.description = description;
    }

    /// The parameter of a name, which is exact.
    public static Optional<DbParameter> named(String name) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.key().equals(name))
                .findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value that holds when none is given.
    public String fallback() {
        return fallback;
    }

    public ParameterRange range() {
        return range;
    }

    public String description() {
        return description;
    }

    private static ParameterRange whole(long least, long most) {
        return new ParameterRange.Whole(least, most);
    }
}
