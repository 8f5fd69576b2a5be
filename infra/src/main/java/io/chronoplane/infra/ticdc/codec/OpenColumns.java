package io.chronoplane.infra.ticdc.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.chronoplane.infra.ticdc.rows.CellText;
import io.chronoplane.infra.ticdc.rows.MysqlType;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows in open-protocol's JSON.
final class OpenColumns {

    private static final int BINARY = 1;
    private static final int HANDLE_AND_PRIMARY_KEY = 2 | 8;
    private static final int MULTIPLE_KEY = 32;
    private static final int NULLABLE = 64;

    private final CodecOptions options;

    OpenColumns(CodecOptions options) {
        this.options = options;
    }

    /// Whether only the key of the row is sent.
    boolean onlyKeys(RowEvent event) {
        return event.kind() == RowEvent.Kind.DELETE && (options.deleteOnlyKeys() || !options.oldValue());
    }

    byte[] value(RowEvent event) {
        ReplicatedTable table = event.table();
        Row before = event.before();
        Row after = event.after();
        IntPredicate all = column -> true;
        return Json.object(json -> {
            if (after == null) {
                if (before != null) {
                    columns(json, "d", table, before, onlyKeys(event) ? table::isKey : all);
                }
                return;
            }
            columns(json, "u", table, after, all);
            if (before != null && options.oldValue()) {
                IntPredicate changed = column -> !options.onlyUpdated()
                        || !Objects.equals(before.cells().get(column), after.cells().get(column));
                columns(json, "p", table, before, changed);
            }
        });
    }

    /// In the order of the names, as Go writes maps.
    private static void columns(JsonGenerator json, String field, ReplicatedTable table, Row row, IntPredicate shown)
            throws IOException {
        List<Column> columns = table.columns();
        List<Integer> order = IntStream.range(0, columns.size())
                .filter(shown)
                .boxed()
                .sorted(Comparator.comparing((Integer column) -> columns.get(column).name()))
                .toList();
        boolean several = table.keys().size() > 1;
        json.writeObjectFieldStart(field);
        for (int column : order) {
            column(json, columns.get(column), several, row.cells().get(column));
        }
        json.writeEndObject();
    }

    private static void column(JsonGenerator json, Column column, boolean several, @Nullable Object cell)
            throws IOException {
        MysqlType type = MysqlType.of(column);
        json.writeObjectFieldStart(column.name());
        json.writeNumberField("t", type.code());
        if (column.key()) {
            json.writeBooleanField("h", true);
        }
        json.writeNumberField(
                "f",
                (type.isBinary() ? BINARY : 0)
                        | (column.key() ? HANDLE_AND_PRIMARY_KEY : 0)
                        | (column.key() && several ? MULTIPLE_KEY : 0)
                        | (column.nullable() ? NULLABLE : 0));
        json.writeFieldName("v");
        switch (cell) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean flag -> json.writeNumber(flag ? 1 : 0);
            case String text when type == MysqlType.TEXT ->
                json.writeString(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            default -> json.writeString(CellText.of(cell));
        }
        json.writeEndObject();
    }
}
