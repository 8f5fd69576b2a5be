package io.chronoplane.infra.ticdc.dispatch;

import io.chronoplane.commands.ticdc.DispatchRule;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.rows.CellText;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// How the rows of a table spread over partitions.
sealed interface Partitioner {

    /// The index that every table has.
    String PRIMARY = "primary";

    int partition(RowEvent event, int partitions);

    /// @throws FlowException when the table lacks what is named
    void check(ReplicatedTable table);

    /// All rows of a table together.
    record ByTable() implements Partitioner {

        @Override
        public int partition(RowEvent event, int partitions) {
            return modulo(tableHash(event), partitions);
        }

        @Override
        public void check(ReplicatedTable table) {
            // Every table has a name.
        }
    }

    record ByCommitTs() implements Partitioner {

        @Override
        public int partition(RowEvent event, int partitions) {
            return (int) Long.remainderUnsigned(event.commitTs(), partitions);
        }

        @Override
        public void check(ReplicatedTable table) {
            // Every row has one.
        }
    }

    /// By the values of the primary key, which is the only index that tables have.
    record ByKey(String index) implements Partitioner {

        @Override
        public int partition(RowEvent event, int partitions) {
            long hash = tableHash(event);
            ReplicatedTable table = event.table();
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.isKey(i)) {
                    hash ^= cellHash(event, i);
                }
            }
            return modulo(hash, partitions);
        }

        @Override
        public void check(ReplicatedTable table) {
            if (!index.isEmpty() && !index.equalsIgnoreCase(PRIMARY)) {
                throw new FlowException(
                        ErrorCode.DISPATCHER_FAILED,
                        "index not found when verify the table, table: " + table.name() + ", index: " + index);
            }
        }
    }

    record ByColumns(List<String> columns) implements Partitioner {

        @Override
        public int partition(RowEvent event, int partitions) {
            long hash = tableHash(event);
            for (String column : columns) {
                hash ^= cellHash(event, event.table().indexOf(column));
            }
            return modulo(hash, partitions);
        }

        @Override
        public void check(ReplicatedTable table) {
            List<String> missing = columns.stream().filter(column -> table.indexOf(column) < 0).toList();
            if (columns.isEmpty() || !missing.isEmpty()) {
                throw new FlowException(
                        ErrorCode.DISPATCHER_FAILED,
                        "columns not found when verify the table, table: " + table.name() + ", columns: "
                                + (columns.isEmpty() ? columns : missing));
            }
        }
    }

    static Partitioner of(DispatchRule rule) {
        String name = rule.partition() == null ? "" : rule.partition();
        return switch (name) {
            case "ts" -> new ByCommitTs();
            case "index-value", "rowid" -> new ByKey(rule.index() == null ? "" : rule.index());
            case "columns" -> new ByColumns(rule.columns() == null ? List.of() : rule.columns());
            default -> new ByTable();
        };
    }

    private static int modulo(long hash, int partitions) {
        return (int) Long.remainderUnsigned(hash, partitions);
    }

    private static long tableHash(RowEvent event) {
        return crc(event.table().schema(), event.table().name());
    }

    private static long cellHash(RowEvent event, int column) {
        String text = CellText.of(event.row().cells().get(column));
        return crc(event.table().columns().get(column).name(), text == null ? "" : text);
    }

    private static long crc(String first, String second) {
        CRC32 crc = new CRC32();
        crc.update(first.getBytes(StandardCharsets.UTF_8));
        crc.update(second.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
