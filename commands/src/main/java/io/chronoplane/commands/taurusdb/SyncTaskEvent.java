package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Tag;
import java.util.ArrayList;
import java.util.List;

/// What happens to a synchronization task.
public sealed interface SyncTaskEvent extends TaurusDbEvent
        permits SyncTaskCreated,
                SyncTaskConfigured,
                SyncTaskStarted,
                SyncTaskStageReached,
                SyncTaskPaused,
                SyncTaskResumed,
                SyncTaskDeleted {

    String instanceId();

    String taskName();

    /// The jobs that it concerns.
    List<String> jobs();

    /// Whether the task enters or leaves full synchronization.
    boolean concernsFullSync();

    @Override
    default List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        tags.add(TaurusDbTags.syncTask(instanceId(), taskName()));
        tags.add(TaurusDbTags.starRocksInstance(instanceId()));
        jobs().stream().distinct().map(TaurusDbTags::job).forEach(tags::add);
        if (concernsFullSync()) {
            tags.add(TaurusDbTags.fullSyncs());
        }
        return List.copyOf(tags);
    }
}
