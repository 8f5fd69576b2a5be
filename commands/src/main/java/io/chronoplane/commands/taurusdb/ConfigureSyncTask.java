package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.commands.taurusdb.check.DbConfig;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives a task another configuration, if all of its tables pass the check. What is null stays as it is.
///
/// @param sourceDatabase the one that the tables are checked against: the task's own, or a new one
public record ConfigureSyncTask(
        String instanceId,
        String taskName,
        String sourceInstanceId,
        @Nullable String sourceNodeId,
        String sourceDatabase,
        @Nullable String targetDatabase,
        @Nullable List<DbConfig> dbConfigs,
        @Nullable List<TableConfig> tables,
        @Nullable TableScope scope,
        @Nullable Boolean wholeInstance,
        String jobId)
        implements SyncTaskCommand {

    @Override
    public List<Tag> reads() {
        List<Tag> tags = new ArrayList<>(SyncTaskCommand.super.reads());
        TaurusDbTags.databaseId(sourceInstanceId, sourceDatabase)
                .ifPresent(id -> tags.add(new Tag(TaurusDbTags.SOURCE_DATABASE, id)));
        return List.copyOf(tags);
    }

    /// What the task would have.
    SyncConfiguration over(SyncConfiguration before) {
        return new SyncConfiguration(
                before.sourceInstanceId(),
                sourceNodeId == null ? before.sourceNodeId() : sourceNodeId,
                sourceDatabase,
                targetDatabase == null ? before.targetDatabase() : targetDatabase,
                dbConfigs == null ? before.dbConfigs() : dbConfigs,
                tables == null ? before.tables() : tables,
                scope == null ? before.scope() : scope,
                wholeInstance == null ? before.wholeInstance() : wholeInstance);
    }
}
