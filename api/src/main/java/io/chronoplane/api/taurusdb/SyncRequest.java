package io.chronoplane.api.taurusdb;

import io.chronoplane.commands.taurusdb.SyncConfiguration;
import io.chronoplane.commands.taurusdb.TableScope;
import io.chronoplane.commands.taurusdb.check.DbConfig;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The fields that the checks and the modification of a task have in common.
///
/// @param sourceInstanceId the one that the StarRocks instance stands beside
/// @param sourceNodeId     empty text for the primary node
record SyncRequest(
        String sourceInstanceId,
        Optional<String> sourceNodeId,
        Optional<String> sourceDatabase,
        Optional<String> targetDatabase,
        Optional<String> taskName,
        Optional<List<DbConfig>> dbConfigs,
        Optional<List<TableConfig>> tables,
        Optional<TableScope> scope) {

    static SyncRequest read(Fields fields, StarRocksInstanceView instance) throws Refused {
        sourceInstance(fields, instance);
        Optional<String> node = id(fields, "source_node_id", Ids.SOURCE_NODE);
        return new SyncRequest(
                instance.sourceInstanceId(),
                node,
                fields.text("source_database_name", Ids.SOURCE_DATABASE),
                fields.text("target_database_name", Ids.NAME),
                fields.text("task_name", Ids.NAME),
                dbConfigs(fields),
                tables(fields),
                ScopeWire.read(fields));
    }

    /// The source that is named must be the one that the StarRocks instance stands beside.
    static void sourceInstance(Fields fields, StarRocksInstanceView instance) throws Refused {
        Optional<String> named = id(fields, "source_instance_id", Ids.SOURCE_INSTANCE);
        if (named.filter(id -> !id.isEmpty() && !id.equals(instance.sourceInstanceId()))
                .isPresent()) {
            throw new Refused(VendorError.INSTANCE_UNKNOWN);
        }
    }

    /// An empty one is as good as none. So is the field's own name, which stands for an id in the vendor's example.
    static Optional<String> id(Fields fields, String name, Pattern form) throws Refused {
        Optional<String> id = fields.text(name).filter(text -> !text.equals(name));
        if (id.filter(text -> !text.isEmpty() && !form.matcher(text).matches()).isPresent()) {
            throw new Refused(VendorError.ID_MALFORMED);
        }
        return id;
    }

    /// What a new task would have.
    SyncConfiguration configuration() throws Refused {
        return new SyncConfiguration(
                sourceInstanceId,
                sourceNodeId.orElse(""),
                sourceDatabase.orElseThrow(Fields::wrong),
                targetDatabase.orElse(""),
                dbConfigs.orElse(List.of()),
                tables.orElse(List.of()),
                scope.orElse(TableScope.ALL),
                false);
    }

    private static Optional<List<DbConfig>> dbConfigs(Fields fields) throws Refused {
        Optional<List<Fields>> entries = fields.objects("db_configs");
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<DbConfig> configs = new ArrayList<>();
        for (Fields entry : entries.get()) {
            configs.add(new DbConfig(
                    entry.text("param_name").orElseThrow(Fields::wrong),
                    entry.text("value").orElseThrow(Fields::wrong)));
        }
        return Optional.of(configs);
    }

    private static Optional<List<TableConfig>> tables(Fields fields) throws Refused {
        Optional<List<Fields>> entries = fields.oneOrMore("tables_configs");
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<TableConfig> configs = new ArrayList<>();
        for (Fields entry : entries.get()) {
            configs.add(new TableConfig(
                    entry.text("table_name").orElse(null), entry.text("table_config").orElse(null)));
        }
        return Optional.of(configs);
    }
}
