package io.chronoplane.infra.ticdc.sink.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.MysqlType;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.projections.core.Column;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// What a table or a schema looks like, as a file.
///
/// @param version since when: a timestamp
/// @param query   the statement that made it so, empty when there was none
/// @param type    of the statement, 0 when there was none
record SchemaFile(
        String schema, Optional<ReplicatedTable> table, long version, String query, int type, boolean columnIds) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int INDENT = 4;

    static SchemaFile of(ReplicatedTable table, long version, boolean columnIds) {
        return new SchemaFile(table.schema(), Optional.of(table), version, "", 0, columnIds);
    }

    static SchemaFile of(Ddl ddl, boolean columnIds) {
        return new SchemaFile(
                ddl.schema(), ddl.table(), ddl.commitTs(), ddl.query(), ddl.action().number(), columnIds);
    }

    /// `schema_<version>_<checksum>.json`
    String fileName() {
        return "schema_" + version + "_" + checksum() + ".json";
    }

    /// Ten digits: the same for the same columns.
    String checksum() {
        ObjectNode reduced = head(0);
        List<Column> sorted = columns().stream().sorted(Comparator.comparing(Column::name)).toList();
        reduced.set("TableColumns", described(sorted));
        reduced.put("TableColumnsTotal", sorted.size());
        CRC32 crc = new CRC32();
        crc.update(text(reduced, false).getBytes(StandardCharsets.UTF_8));
        return String.format("%010d", crc.getValue());
    }

    byte[] content() {
        ObjectNode file = head(1);
        file.put("TableVersion", version);
        file.put("Query", query);
        file.put("Type", type);
        if (table.isPresent()) {
            file.set("TableColumns", described(columns()));
        } else {
            file.putNull("TableColumns");
        }
        file.put("TableColumnsTotal", columns().size());
        return text(file, true).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode head(int formatVersion) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("Table", table.map(ReplicatedTable::name).orElse(""));
        head.put("Schema", schema);
        head.put("Version", formatVersion);
        return head;
    }

    private List<Column> columns() {
        return table.map(ReplicatedTable::columns).orElse(List.of());
    }

    private ArrayNode described(List<Column> some) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Column column : some) {
            MysqlType type = MysqlType.of(column);
            ObjectNode described = all.addObject();
            if (columnIds) {
                described.put("ColumnId", Integer.toString(columns().indexOf(column) + 1));
            }
            described.put("ColumnName", column.name());
            described.put("ColumnType", type.name());
            if (type.precision() != null) {
                described.put("ColumnPrecision", type.precision());
            }
            if (type.scale() != null) {
                described.put("ColumnScale", type.scale());
            }
            if (!column.nullable()) {
                described.put("ColumnNullable", "false");
            }
            if (column.key()) {
                described.put("ColumnIsPk", "true");
            }
        }
        return all;
    }

    private static String text(ObjectNode node, boolean indented) {
        try {
            if (!indented) {
                return MAPPER.writeValueAsString(node);
            }
            DefaultIndenter indenter = new DefaultIndenter(" ".repeat(INDENT), "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
            printer.indentObjectsWith(indenter);
            printer.indentArraysWith(indenter);
            return MAPPER.writer(printer).writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be written as JSON", e);
        }
    }
}
