package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// What can be asked of the tasks of a StarRocks instance.
public sealed interface SyncTaskCommand extends TaurusDbCommand
        permits CreateSyncTask,
                StartSyncTask,
                ConfigureSyncTask,
                PauseSyncTask,
                ResumeSyncTask,
                DeleteSyncTask,
                ReachIncremental {

    String instanceId();

    String taskName();

    @Override
    default List<Tag> reads() {
        return List.of(
                TaurusDbTags.syncTask(instanceId(), taskName()), TaurusDbTags.starRocksInstance(instanceId()));
    }
}
