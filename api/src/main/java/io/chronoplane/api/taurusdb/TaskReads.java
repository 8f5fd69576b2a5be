package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.taurusdb.SyncConfiguration;
import io.chronoplane.commands.taurusdb.SyncStage;
import io.chronoplane.commands.taurusdb.check.DbConfig;
import io.chronoplane.commands.taurusdb.check.DbVerdict;
import io.chronoplane.queries.taurusdb.GetSyncTask;
import io.chronoplane.queries.taurusdb.ListSyncTasks;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import io.chronoplane.queries.taurusdb.SyncTaskPage;
import io.chronoplane.queries.taurusdb.SyncTaskView;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// The tasks of an instance, and the configuration of one.
final class TaskReads {

    private TaskReads() {}

    static void list(Call call, StarRocksInstanceView instance) throws Refused {
        Paging paging = Paging.of(call.exchange());
        SyncTaskPage page =
                call.gateway().ask(new ListSyncTasks(call.instanceId(), paging.offset(), paging.limit()));
        Answers.ok(call.exchange(), json -> {
            json.name("total_count").value(Integer.toString(page.total())).name("replications").beginArray();
            page.tasks().forEach(task -> task(json, task));
            json.endArray();
        });
    }

    private static void task(JsonWriter json, SyncTaskView task) {
        SyncStage stage = task.progress().stage();
        String stageName = stage.name().toLowerCase(Locale.ROOT);
        String percentage = percentage(task);
        json.beginObject()
                .name("source_database")
                .value(task.progress().configuration().sourceDatabase())
                .name("target_database")
                .value(task.progress().configuration().targetDatabase())
                .name("task_name")
                .value(task.taskName())
                .name("status")
                .value("Yes")
                .name("stage")
                .value(stageName)
                .name("percentage")
                .value(percentage)
                .name("catchup_stage")
                .value(stageName)
                .name("catchup_percentage")
                .value(percentage)
                .endObject();
    }

    /// No data are moved, so there is nothing between the start and the end of full synchronization.
    private static String percentage(SyncTaskView task) {
        boolean full = task.progress().stage() == SyncStage.INCREMENTAL
                || task.progress().pausedFrom() == SyncStage.INCREMENTAL;
        return full ? "100" : "0";
    }

    static void configuration(Call call, StarRocksInstanceView instance) throws Refused {
        String taskName = call.exchange().query("task_name");
        if (taskName == null || !Ids.NAME.matcher(taskName).matches()) {
            throw Fields.wrong();
        }
        SyncTaskView task = call.gateway()
                .ask(new GetSyncTask(call.instanceId(), taskName))
                .orElseThrow(() -> new Refused(VendorError.TASK_UNKNOWN));
        Answers.ok(call.exchange(), json -> configuration(json, task.progress().configuration()));
    }

    private static void configuration(JsonWriter json, SyncConfiguration configuration) {
        json.name("source_instance_id")
                .value(configuration.sourceInstanceId())
                .name("source_node_id")
                .value(configuration.sourceNodeId())
                .name("target_database_name")
                .value(configuration.targetDatabase())
                .name("database_info");
        database(json, configuration);
        json.name("table_infos").beginArray();
        configuration.tables().forEach(table -> CheckWire.table(json, table, true));
        json.endArray().name("table_repl_config");
        ScopeWire.write(json, configuration.scope());
        // A change of tables is done as soon as it is told, so none is under way.
        json.name("new_table_repl_config");
        ScopeWire.write(json, configuration.scope());
        json.name("is_tables_change").value(false).name("last_error_of_alter_table").value("");
    }

    /// The document and the SDK have one spelling, the Terraform provider reads the other.
    private static void database(JsonWriter json, SyncConfiguration configuration) {
        List<DbConfig> configs = configuration.dbConfigs();
        List<DbVerdict> passed = Collections.nCopies(configs.size(), DbVerdict.PASSED);
        json.beginObject().name("database_name").value(configuration.sourceDatabase());
        CheckWire.parameters(json, "db_config_check_results", configs, passed);
        json.name("databaseName").value(configuration.sourceDatabase());
        CheckWire.parameters(json, "dbCfgCheckResults", configs, passed);
        json.endObject();
    }
}
