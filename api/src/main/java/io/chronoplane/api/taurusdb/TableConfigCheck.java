package io.chronoplane.api.taurusdb;

import io.chronoplane.commands.taurusdb.CreateSyncTask;
import io.chronoplane.commands.taurusdb.TaurusDbRejection;
import io.chronoplane.commands.taurusdb.check.DbVerdict;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import io.chronoplane.commands.taurusdb.check.TableVerdict;
import io.chronoplane.queries.taurusdb.CheckTables;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import java.util.List;

/// `table-config-check`: says of each table whether its configuration passes, and stores the task if that is asked for
/// and all pass. Clients take an empty `task_name` in the answer for a task that was not stored.
final class TableConfigCheck {

    private TableConfigCheck() {}

    static void handle(Call call, StarRocksInstanceView instance, Fields fields) throws Refused {
        SyncRequest request = SyncRequest.read(fields, instance);
        boolean store = fields.textualTruth("is_create_task").orElse(false);
        requireParameters(request);
        List<TableConfig> tables = request.tables().orElse(List.of());
        if (store) {
            store(call, request, tables);
        } else {
            List<TableVerdict> verdicts = call.gateway()
                    .ask(new CheckTables(call.instanceId(), request.sourceDatabase().orElse(""), tables));
            answer(call, request, verdicts, request.taskName().orElse(""));
        }
    }

    private static void store(Call call, SyncRequest request, List<TableConfig> tables) throws Refused {
        String taskName = request.taskName().orElseGet(() -> NewIds.task(call.exchange()));
        call.send(
                new CreateSyncTask(call.instanceId(), taskName, request.configuration()),
                () -> answer(call, request, CheckWire.passed(tables), taskName),
                rejection -> {
                    if (rejection instanceof TaurusDbRejection.TablesRefused(List<TableVerdict> verdicts)) {
                        answer(call, request, verdicts, "");
                        return true;
                    }
                    return false;
                });
    }

    /// There is no place in the answer for a verdict on a parameter.
    private static void requireParameters(SyncRequest request) throws Refused {
        for (DbVerdict verdict : DbVerdict.of(request.dbConfigs().orElse(List.of()))) {
            switch (verdict) {
                case PASSED -> {}
                case UNKNOWN -> throw new Refused(VendorError.DB_PARAMETER_UNKNOWN);
                case OUT_OF_RANGE -> throw new Refused(VendorError.DB_PARAMETER_OUT_OF_RANGE);
                case REPEATED -> throw Fields.wrong();
            }
        }
    }

    private static void answer(Call call, SyncRequest request, List<TableVerdict> verdicts, String taskName) {
        Answers.ok(call.exchange(), json -> {
            CheckWire.names(json, request, taskName);
            CheckWire.tables(json, verdicts);
        });
    }
}
