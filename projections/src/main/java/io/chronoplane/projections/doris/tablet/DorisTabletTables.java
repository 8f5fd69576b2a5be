package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.doris.tablet.BegunTxn;
import io.chronoplane.commands.doris.tablet.LiveTablet;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.ColumnType;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import io.chronoplane.queries.doris.tablet.TabletView;
import io.chronoplane.queries.doris.tablet.TransactionView;
import java.time.Instant;
import java.util.List;

/// The rows that tablets, rowsets and transactions are.
final class DorisTabletTables {

    private static final String SCHEMA = "doris_tablet";

    static final Table<TabletView, LiveTablet> TABLET = new Table<>(
            SCHEMA,
            "tablet",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.key("tablet_id", ColumnType.INTEGER),
                    Column.nullable("db_id", ColumnType.INTEGER),
                    Column.of("table_id", ColumnType.INTEGER),
                    Column.of("index_id", ColumnType.INTEGER),
                    Column.of("partition_id", ColumnType.INTEGER),
                    Column.of("keys_type", ColumnType.TEXT),
                    Column.of("num_rows", ColumnType.INTEGER),
                    Column.of("num_rowsets", ColumnType.INTEGER),
                    Column.of("num_segments", ColumnType.INTEGER),
                    Column.of("data_size", ColumnType.INTEGER),
                    Column.of("cumulative_point", ColumnType.INTEGER)),
            TabletProjection.PROJECTION,
            view -> List.of(view.tablet()),
            (id, tablet) -> Row.of(
                    instance(id),
                    tablet.meta().tabletId(),
                    tablet.meta().dbId(),
                    tablet.meta().tableId(),
                    tablet.meta().indexId(),
                    tablet.meta().partitionId(),
                    tablet.meta().keysType().name(),
                    tablet.stats().totals().rows(),
                    tablet.stats().totals().rowsets(),
                    tablet.stats().totals().segments(),
                    tablet.stats().totals().dataSize(),
                    tablet.stats().cumulativePoint()));

    static final Table<TabletView, Rowset> ROWSET = new Table<>(
            SCHEMA,
            "rowset",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.key("tablet_id", ColumnType.INTEGER),
                    Column.key("end_version", ColumnType.INTEGER),
                    Column.of("start_version", ColumnType.INTEGER),
                    Column.of("rowset_id", ColumnType.TEXT),
                    Column.of("num_rows", ColumnType.INTEGER),
                    Column.of("num_segments", ColumnType.INTEGER),
                    Column.of("total_size", ColumnType.INTEGER),
                    Column.of("has_delete", ColumnType.FLAG)),
            TabletProjection.PROJECTION,
            view -> view.tablet().rowsets().list(),
            (id, rowset) -> Row.of(
                    instance(id),
                    Long.parseLong(id.substring(id.lastIndexOf('/') + 1)),
                    rowset.end(),
                    rowset.start(),
                    rowset.rowsetId(),
                    rowset.numRows(),
                    rowset.numSegments(),
                    rowset.totalSize(),
                    rowset.isDelete()));

    static final Table<TransactionView, BegunTxn> TRANSACTION = new Table<>(
            SCHEMA,
            "transaction",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.key("txn_id", ColumnType.INTEGER),
                    Column.of("db_id", ColumnType.INTEGER),
                    Column.of("label", ColumnType.TEXT),
                    Column.of("status", ColumnType.TEXT),
                    Column.of("prepared_at", ColumnType.TIME),
                    Column.nullable("finished_at", ColumnType.TIME),
                    Column.of("reason", ColumnType.TEXT)),
            TransactionProjection.PROJECTION,
            view -> List.of(view.txn()),
            (id, txn) -> Row.of(
                    instance(id),
                    txn.txnId(),
                    txn.request().dbId(),
                    txn.request().label(),
                    txn.status().name(),
                    Instant.ofEpochMilli(txn.preparedAt()),
                    txn.finishedAt() == 0 ? null : Instant.ofEpochMilli(txn.finishedAt()),
                    txn.reason()));

    private DorisTabletTables() {}

    private static String instance(String id) {
        return id.substring(0, id.lastIndexOf('/'));
    }
}
