package io.chronoplane.commands.taurusdb;

import java.util.List;

/// Where a task is in its life.
public enum SyncStage {
    /// Stored and not started.
    WAIT,
    FULL,
    INCREMENTAL,
    PAUSED;

    /// The operations that are allowed here.
    public List<SyncOperation> operations() {
        return switch (this) {
            case WAIT -> List.of(SyncOperation.START, SyncOperation.CONFIGURE, SyncOperation.DELETE);
            case FULL, INCREMENTAL -> List.of(SyncOperation.PAUSE, SyncOperation.CONFIGURE, SyncOperation.DELETE);
            case PAUSED -> List.of(SyncOperation.RESUME, SyncOperation.CONFIGURE, SyncOperation.DELETE);
        };
    }
}
