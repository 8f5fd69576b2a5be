package io.chronoplane.commands.ticdc;

/// When a changefeed counts as caught up and idle, in seconds.
public record SyncedStatusConfig(long syncedCheckInterval, long checkpointInterval) {
    public static SyncedStatusConfig defaults() {
        return new SyncedStatusConfig(300, 15);
    }
}
