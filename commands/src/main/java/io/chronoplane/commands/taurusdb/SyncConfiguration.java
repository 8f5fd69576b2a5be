package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.taurusdb.check.DbConfig;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import java.util.List;

/// What a task synchronizes, and how.
///
/// @param sourceNodeId   empty for the primary node
/// @param sourceDatabase empty when not said
/// @param targetDatabase empty when not said
/// @param wholeInstance  whether all databases are synchronized
public record SyncConfiguration(
        String sourceInstanceId,
        String sourceNodeId,
        String sourceDatabase,
        String targetDatabase,
        List<DbConfig> dbConfigs,
        List<TableConfig> tables,
        TableScope scope,
        boolean wholeInstance) {

    public SyncConfiguration {
        dbConfigs = List.copyOf(dbConfigs);
        tables = List.copyOf(tables);
    }

    SyncConfiguration between(String source, String target) {
        return new SyncConfiguration(
                sourceInstanceId, sourceNodeId, source, target, dbConfigs, tables, scope, wholeInstance);
    }
}
