package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.taurusdb.SyncConfiguration;
import io.chronoplane.commands.taurusdb.TableScope;
import io.chronoplane.projections.core.Row;
import io.chronoplane.queries.taurusdb.SyncTaskView;
import java.time.Instant;
import java.util.Locale;

/// The row of a task.
final class SyncTaskRow {

    private SyncTaskRow() {}

    static Row of(String id, SyncTaskView task) {
        SyncConfiguration configuration = task.progress().configuration();
        TableScope scope = configuration.scope();
        return Row.of(
                task.instanceId(),
                task.taskName(),
                task.progress().stage().name().toLowerCase(Locale.ROOT),
                configuration.sourceInstanceId(),
                configuration.sourceNodeId(),
                configuration.sourceDatabase(),
                configuration.targetDatabase(),
                configuration.wholeInstance(),
                JsonTexts.parameters(configuration.dbConfigs()),
                JsonTexts.tables(configuration.tables()),
                scope.exclude() ? "exclude_tables" : "include_tables",
                scope.part() ? "part" : "all",
                JsonTexts.array(scope.tables()),
                Instant.ofEpochMilli(task.createdAt()));
    }
}
