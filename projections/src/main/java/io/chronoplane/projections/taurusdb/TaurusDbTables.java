package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.taurusdb.schema.SourceDatabase;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.ColumnType;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import io.chronoplane.queries.taurusdb.SyncTaskView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The tables of this system.
public final class TaurusDbTables {

    private static final String SCHEMA = "taurusdb";

    private static final Table<StarRocksInstanceView, StarRocksInstanceView> INSTANCE = new Table<>(
            SCHEMA,
            "instance",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.of("source_instance_id", ColumnType.TEXT),
                    Column.of("project_id", ColumnType.TEXT),
                    Column.of("name", ColumnType.TEXT),
                    Column.of("engine_version", ColumnType.TEXT),
                    Column.of("ha_mode", ColumnType.TEXT),
                    Column.of("fe_count", ColumnType.INTEGER),
                    Column.of("be_count", ColumnType.INTEGER),
                    Column.of("created_at", ColumnType.TIME)),
            StarRocksInstanceProjection.PROJECTION,
            List::of,
            (id, instance) -> Row.of(
                    id,
                    instance.sourceInstanceId(),
                    instance.projectId(),
                    instance.name(),
                    instance.version(),
                    instance.haMode().name().toLowerCase(Locale.ROOT),
                    (long) instance.feCount(),
                    (long) instance.beCount(),
                    Instant.ofEpochMilli(instance.createdAt())));

    private static final Table<SourceDatabase, SourceTable> SOURCE_TABLE = new Table<>(
            SCHEMA,
            "source_table",
            List.of(
                    Column.key("source_instance_id", ColumnType.TEXT),
                    Column.key("database_name", ColumnType.TEXT),
                    Column.key("table_name", ColumnType.TEXT),
                    Column.of("columns", ColumnType.JSON),
                    Column.of("primary_key", ColumnType.JSON)),
            SourceDatabaseProjection.PROJECTION,
            database -> List.copyOf(database.tables().values()),
            (id, table) -> Row.of(
                    id.substring(0, id.indexOf('/')),
                    id.substring(id.indexOf('/') + 1),
                    table.name(),
                    JsonTexts.columns(table),
                    JsonTexts.array(table.primaryKey())));

    private static final Table<SyncTaskView, SyncTaskView> SYNC_TASK = new Table<>(
            SCHEMA,
            "sync_task",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.key("task_name", ColumnType.TEXT),
                    Column.of("stage", ColumnType.TEXT),
                    Column.of("source_instance_id", ColumnType.TEXT),
                    Column.of("source_node_id", ColumnType.TEXT),
                    Column.of("source_database", ColumnType.TEXT),
                    Column.of("target_database", ColumnType.TEXT),
                    Column.of("whole_instance", ColumnType.FLAG),
                    Column.of("db_configs", ColumnType.JSON),
                    Column.of("tables_configs", ColumnType.JSON),
                    Column.of("repl_type", ColumnType.TEXT),
                    Column.of("repl_scope", ColumnType.TEXT),
                    Column.of("repl_tables", ColumnType.JSON),
                    Column.of("created_at", ColumnType.TIME)),
            SyncTaskProjection.PROJECTION,
            List::of,
            SyncTaskRow::of);

    public static final List<Table<?, ?>> ALL = List.of(INSTANCE, SOURCE_TABLE, SYNC_TASK);

    private TaurusDbTables() {}
}
