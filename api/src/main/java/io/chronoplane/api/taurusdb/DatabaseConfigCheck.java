package io.chronoplane.api.taurusdb;

import io.chronoplane.commands.taurusdb.CreateSyncTask;
import io.chronoplane.commands.taurusdb.SyncConfiguration;
import io.chronoplane.commands.taurusdb.check.DbConfig;
import io.chronoplane.commands.taurusdb.check.DbVerdict;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import java.util.List;
import java.util.Optional;

/// `database-config-check`: says of each parameter whether it passes, and stores the task when all do, as the vendor's
/// Terraform provider expects.
final class DatabaseConfigCheck {

    private DatabaseConfigCheck() {}

    static void handle(Call call, StarRocksInstanceView instance, Fields fields) throws Refused {
        SyncRequest request = withoutTables(SyncRequest.read(fields, instance));
        List<DbConfig> configs = request.dbConfigs().orElse(List.of());
        List<DbVerdict> verdicts = DbVerdict.of(configs);
        SyncConfiguration configuration = request.configuration();
        if (verdicts.stream().allMatch(verdict -> verdict == DbVerdict.PASSED)) {
            String taskName = request.taskName().orElseGet(() -> NewIds.task(call.exchange()));
            call.send(
                    new CreateSyncTask(call.instanceId(), taskName, configuration),
                    () -> answer(call, request, verdicts, taskName));
        } else {
            answer(call, request, verdicts, "");
        }
    }

    private static SyncRequest withoutTables(SyncRequest request) {
        return new SyncRequest(
                request.sourceInstanceId(),
                request.sourceNodeId(),
                request.sourceDatabase(),
                request.targetDatabase(),
                request.taskName(),
                request.dbConfigs(),
                Optional.empty(),
                request.scope());
    }

    /// All parameters are the source's.
    private static void answer(Call call, SyncRequest request, List<DbVerdict> verdicts, String taskName) {
        Answers.ok(call.exchange(), json -> {
            CheckWire.names(json, request, taskName);
            CheckWire.parameters(
                    json, "source_db_config_check_results", request.dbConfigs().orElse(List.of()), verdicts);
            CheckWire.parameters(json, "target_db_config_check_results", List.of(), List.of());
        });
    }
}
