package io.chronoplane.infra.ticdc.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.projections.core.Row;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Cells in Debezium's JSON.
final class DebeziumCells {

    private DebeziumCells() {}

    /// The columns of a row as an object.
    static void row(JsonGenerator json, ReplicatedTable table, Row row, boolean onlyKeys) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < table.columns().size(); i++) {
            if (!onlyKeys || table.isKey(i)) {
                json.writeFieldName(DebeziumSchemas.sanitized(table.columns().get(i).name()));
                cell(json, row.cells().get(i));
            }
        }
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, @Nullable Object cell) throws IOException {
        switch (cell) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean flag -> json.writeNumber(flag ? 1 : 0);
            case Instant time -> json.writeNumber(ChronoUnit.MICROS.between(Instant.EPOCH, time));
            default -> json.writeString(cell.toString());
        }
    }
}
