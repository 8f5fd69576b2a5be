package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ColumnSelector;
import io.chronoplane.commands.ticdc.DispatchRule;
import io.chronoplane.commands.ticdc.SinkConfig;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.ColumnType;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table `s.t (id, name, size, note)` with the key `id`, whose note may be null.
public final class SomeTable {

    public static final Table<Row, Row> TABLE = new Table<>(
            "s",
            "t",
            List.of(
                    Column.key("id", ColumnType.TEXT),
                    Column.of("name", ColumnType.TEXT),
                    Column.of("size", ColumnType.INTEGER),
                    Column.nullable("note", ColumnType.TEXT)),
            new Projection<>("s.t", 1, "t", Row.class, (id, view, recorded) -> view),
            List::of,
            (id, row) -> row);

    public static final ReplicatedTable WHOLE = ReplicatedTable.of(TABLE, List.of(0, 1, 2, 3));

    private SomeTable() {}

    /// With other dispatchers and selectors.
    public static SinkConfig sink(
            SinkConfig d, @Nullable List<DispatchRule> dispatchers, @Nullable List<ColumnSelector> selectors) {
        return new SinkConfig(
                d.protocol(), d.schemaRegistry(), d.csv(), dispatchers, selectors, d.transactionAtomicity(),
                d.encoderConcurrency(), d.terminator(), d.dateSeparator(), d.enablePartitionSeparator(),
                d.fileIndexWidth(), d.enableKafkaSinkV2(), d.onlyOutputUpdatedColumns(),
                d.deleteOnlyOutputHandleKeyColumns(), d.contentCompatible(), d.safeMode(), d.advanceTimeout(),
                d.sendBootstrapIntervalInSec(), d.sendBootstrapInMsgCount(), d.sendBootstrapToAllPartition(),
                d.sendAllBootstrapAtStart(), d.debeziumDisableSchema(), d.debezium(), d.open(), d.kafkaConfig(),
                d.pulsarConfig(), d.mysqlConfig(), d.cloudStorageConfig());
    }
}
