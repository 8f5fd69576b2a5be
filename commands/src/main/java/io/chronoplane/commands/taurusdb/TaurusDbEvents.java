package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.EventType;
import java.util.List;

/// The approved event names of this system. A name is never used for anything else again.
public final class TaurusDbEvents {

    public static final List<EventType> ALL = List.of(
            new EventType("taurusdb.starrocks-instance-created", 1, StarRocksInstanceCreated.class),
            new EventType("taurusdb.source-table-registered", 1, SourceTableRegistered.class),
            new EventType("taurusdb.sync-task-created", 1, SyncTaskCreated.class),
            new EventType("taurusdb.sync-task-configured", 1, SyncTaskConfigured.class),
            new EventType("taurusdb.sync-task-started", 1, SyncTaskStarted.class),
            new EventType("taurusdb.sync-task-stage-reached", 1, SyncTaskStageReached.class),
            new EventType("taurusdb.sync-task-paused", 1, SyncTaskPaused.class),
            new EventType("taurusdb.sync-task-resumed", 1, SyncTaskResumed.class),
            new EventType("taurusdb.sync-task-deleted", 1, SyncTaskDeleted.class));

    private TaurusDbEvents() {}
}
