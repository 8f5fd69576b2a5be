package io.chronoplane.infra.codec;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.taurusdb.HaMode;
import io.chronoplane.commands.taurusdb.SourceTableRegistered;
import io.chronoplane.commands.taurusdb.StarRocksInstanceCreated;
import io.chronoplane.commands.taurusdb.SyncConfiguration;
import io.chronoplane.commands.taurusdb.SyncStage;
import io.chronoplane.commands.taurusdb.SyncTaskConfigured;
import io.chronoplane.commands.taurusdb.SyncTaskCreated;
import io.chronoplane.commands.taurusdb.SyncTaskDeleted;
import io.chronoplane.commands.taurusdb.SyncTaskPaused;
import io.chronoplane.commands.taurusdb.SyncTaskResumed;
import io.chronoplane.commands.taurusdb.SyncTaskStageReached;
import io.chronoplane.commands.taurusdb.SyncTaskStarted;
import io.chronoplane.commands.taurusdb.TableScope;
import io.chronoplane.commands.taurusdb.check.DbConfig;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import java.util.List;

/// One event of each approved kind of TaurusDB HTAP, with all that it can hold.
final class TaurusDbExamples {

    private static final String INSTANCE = "11111111111111111111111111111111in17";
    private static final String SOURCE = "22222222222222222222222222222222in07";
    private static final String PROJECT = "33333333333333333333333333333333";

    static final List<Event> ALL = List.of(
            new StarRocksInstanceCreated(
                    INSTANCE, SOURCE, PROJECT, "htap-1", "3.1.6.0", HaMode.CLUSTER, 3, 4, "job-1"),
            new SourceTableRegistered(
                    SOURCE,
                    "shop",
                    new SourceTable(
                            "orders",
                            List.of(
                                    new SourceColumn("id", "bigint", false),
                                    new SourceColumn("größe", "varchar(32)", true)),
                            List.of("id"))),
            new SyncTaskCreated(INSTANCE, "task_1", configuration()),
            new SyncTaskConfigured(INSTANCE, "task_1", configuration(), "job-2"),
            new SyncTaskStarted(INSTANCE, "task_1", "shop", "shop_copy", "job-3"),
            new SyncTaskStageReached(INSTANCE, "task_1", SyncStage.INCREMENTAL, "job-3"),
            new SyncTaskPaused(INSTANCE, "task_1", SyncStage.FULL, "job-4"),
            new SyncTaskResumed(INSTANCE, "task_1", SyncStage.FULL, "job-3", "job-5"),
            new SyncTaskDeleted(INSTANCE, "task_1", SyncStage.FULL, "job-3", "job-6"));

    private TaurusDbExamples() {}

    private static SyncConfiguration configuration() {
        return new SyncConfiguration(
                SOURCE,
                "44444444444444444444444444444444no07",
                "shop",
                "shop_copy",
                List.of(new DbConfig("sync_view", "true")),
                List.of(new TableConfig("orders", "order by `größe`")),
                new TableScope(true, true, List.of("log")),
                true);
    }
}
