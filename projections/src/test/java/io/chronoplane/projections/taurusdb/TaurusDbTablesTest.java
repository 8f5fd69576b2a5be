package io.chronoplane.projections.taurusdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.taurusdb.CreateStarRocksInstance;
import io.chronoplane.commands.taurusdb.CreateSyncTask;
import io.chronoplane.commands.taurusdb.HaMode;
import io.chronoplane.commands.taurusdb.RegisterSourceTable;
import io.chronoplane.commands.taurusdb.SyncConfiguration;
import io.chronoplane.commands.taurusdb.TableScope;
import io.chronoplane.commands.taurusdb.check.DbConfig;
import io.chronoplane.commands.taurusdb.check.TableConfig;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaurusDbTablesTest {

    private final World world = new World();

    TaurusDbTablesTest() {
        world.send(new CreateStarRocksInstance("p", "i", "s", "htap-1", "3.1", HaMode.CLUSTER, 3, 4, "job-1"));
        world.send(new RegisterSourceTable(
                "p", "s", "shop",
                new SourceTable("t", List.of(new SourceColumn("a\"b\\", "int", false)), List.of("a\"b\\"))));
        world.send(new CreateSyncTask("i", "task_1", new SyncConfiguration(
                "s", "", "shop", "copy", List.of(new DbConfig("sync_view", "true")),
                List.of(new TableConfig("t", "data_model=duplicate key;\n")),
                new TableScope(true, true, List.of("log")), false)));
    }

    @Test
    void rows_holdWhatTheViewsHold() {
        assertThat(world.replica("taurusdb.instance"))
                .containsExactly(
                        Row.of("i", "s", "p", "htap-1", "3.1", "cluster", 3L, 4L, Instant.ofEpochSecond(1)));
        assertThat(world.replica("taurusdb.source_table"))
                .containsExactly(Row.of(
                        "s",
                        "shop",
                        "t",
                        "[{\"name\":\"a\\\"b\\\\\",\"type\":\"int\",\"nullable\":false}]",
                        "[\"a\\\"b\\\\\"]"));
        assertThat(world.replica("taurusdb.sync_task"))
                .containsExactly(Row.of(
                        "i", "task_1", "wait", "s", "", "shop", "copy", false,
                        "[{\"param_name\":\"sync_view\",\"value\":\"true\"}]",
                        "[{\"table_name\":\"t\",\"table_config\":\"data_model=duplicate key;\\u000a\"}]",
                        "exclude_tables", "part", "[\"log\"]", Instant.ofEpochSecond(3)));
    }

    @Test
    void everyRow_hasACellForEachColumn() {
        for (Table<?, ?> table : TaurusDbTables.ALL) {
            assertThat(world.replica(table.fullName()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(table.columns()));
        }
    }
}
