package io.chronoplane.api.taurusdb;

import io.chronoplane.commands.taurusdb.ConfigureSyncTask;
import io.chronoplane.commands.taurusdb.TaurusDbRejection;
import io.chronoplane.commands.taurusdb.check.DbVerdict;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import io.chronoplane.commands.taurusdb.check.TableVerdict;
import io.chronoplane.queries.taurusdb.CheckTables;
import io.chronoplane.queries.taurusdb.GetSyncTask;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import io.chronoplane.queries.taurusdb.SyncTaskView;
import java.util.List;
import java.util.Optional;

/// `PUT`: gives a task another configuration when nothing in it failed. What is not given stays as it is.
final class TaskModification {

    /// How the vendor names all databases of an instance.
    private static final String ALL = "ALL";

    private TaskModification() {}

    static void handle(Call call, StarRocksInstanceView instance, Fields fields) throws Refused {
        SyncRequest request = SyncRequest.read(fields, instance);
        Optional<Boolean> whole = wholeInstance(fields, request);
        String taskName = request.taskName().orElseThrow(Fields::wrong);
        SyncTaskView task = call.gateway()
                .ask(new GetSyncTask(call.instanceId(), taskName))
                .orElseThrow(() -> new Refused(VendorError.TASK_UNKNOWN));
        String source = request.sourceDatabase()
                .orElse(task.progress().configuration().sourceDatabase());
        List<TableConfig> tables = request.tables().orElse(List.of());
        List<DbVerdict> parameters = DbVerdict.of(request.dbConfigs().orElse(List.of()));
        if (!parameters.stream().allMatch(verdict -> verdict == DbVerdict.PASSED)) {
            List<TableVerdict> verdicts = call.gateway().ask(new CheckTables(call.instanceId(), source, tables));
            answer(call, request, verdicts, parameters, Optional.empty());
            return;
        }
        String jobId = NewIds.job(call.exchange());
        call.send(
                new ConfigureSyncTask(
                        call.instanceId(),
                        taskName,
                        request.sourceInstanceId(),
                        request.sourceNodeId().orElse(null),
                        source,
                        request.targetDatabase().orElse(null),
                        request.dbConfigs().orElse(null),
                        request.tables().orElse(null),
                        request.scope().orElse(null),
                        whole.orElse(null),
                        jobId),
                () -> answer(call, request, CheckWire.passed(tables), parameters, Optional.of(jobId)),
                rejection -> {
                    if (rejection instanceof TaurusDbRejection.TablesRefused(List<TableVerdict> verdicts)) {
                        answer(call, request, verdicts, parameters, Optional.empty());
                        return true;
                    }
                    return false;
                });
    }

    /// Of a whole instance, both databases are called `ALL`.
    private static Optional<Boolean> wholeInstance(Fields fields, SyncRequest request) throws Refused {
        Optional<Boolean> whole = fields.textualTruth("is_instance_level_sync");
        Optional<String> scope = fields.text("database_repl_scope");
        boolean named = request.sourceDatabase().filter(ALL::equals).isPresent()
                && request.targetDatabase().filter(ALL::equals).isPresent();
        boolean known = scope.isEmpty() || scope.get().equals("all") || scope.get().equals("part");
        if (!known || (whole.orElse(false) && !named)) {
            throw Fields.wrong();
        }
        return whole;
    }

    private static void answer(
            Call call,
            SyncRequest request,
            List<TableVerdict> verdicts,
            List<DbVerdict> parameters,
            Optional<String> jobId) {
        Answers.ok(call.exchange(), json -> {
            CheckWire.names(json, request, request.taskName().orElse(""));
            CheckWire.parameters(
                    json, "source_db_config_check_results", request.dbConfigs().orElse(List.of()), parameters);
            CheckWire.tables(json, verdicts);
            jobId.ifPresent(id -> json.name("job_id").value(id));
        });
    }
}
