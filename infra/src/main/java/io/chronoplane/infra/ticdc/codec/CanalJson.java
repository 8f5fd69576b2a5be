package io.chronoplane.infra.ticdc.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.chronoplane.infra.log.Tso;
import io.chronoplane.infra.ticdc.rows.CellText;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.MysqlType;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.projections.core.Row;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;

/// canal-json: one row in one JSON object, without a key.
public final class CanalJson implements Codec {

    private final CodecOptions options;

    public CanalJson(CodecOptions options) {
        this.options = options;
    }

    @Override
    public List<Message> rows(List<RowEvent> rows) {
        return rows.stream()
                .map(row -> MessageSize.checked(new Message(null, row(row)), row, options.maxMessageBytes()))
                .toList();
    }

    /// One row as JSON.
    public byte[] row(RowEvent event) {
        ReplicatedTable table = event.table();
        boolean onlyKeys = options.deleteOnlyKeys() && event.kind() == RowEvent.Kind.DELETE;
        IntPredicate shown = onlyKeys ? table::isKey : column -> true;
        return Json.object(json -> {
            head(json, table.schema(), table.name());
            json.writeArrayFieldStart("pkNames");
            for (var key : table.keys()) {
                json.writeString(key.name());
            }
            json.writeEndArray();
            middle(json, false, event.kind().name(), event.commitTs(), "");
            json.writeObjectFieldStart("sqlType");
            for (int i = 0; i < table.columns().size(); i++) {
                if (shown.test(i)) {
                    json.writeNumberField(table.columns().get(i).name(), MysqlType.of(table.columns().get(i)).javaType());
                }
            }
            json.writeEndObject();
            json.writeObjectFieldStart("mysqlType");
            for (int i = 0; i < table.columns().size(); i++) {
                if (shown.test(i)) {
                    json.writeStringField(table.columns().get(i).name(), type(MysqlType.of(table.columns().get(i))));
                }
            }
            json.writeEndObject();
            old(json, event);
            json.writeArrayFieldStart("data");
            cells(json, table, event.row(), shown);
            json.writeEndArray();
            extension(json, "commitTs", event.commitTs());
        });
    }

    private String type(MysqlType type) {
        return options.contentCompatible() ? type.full() : type.shortName();
    }

    private void old(JsonGenerator json, RowEvent event) throws IOException {
        Row before = event.before();
        Row after = event.after();
        if (before == null || after == null) {
            json.writeNullField("old");
            return;
        }
        IntPredicate shown = column -> !options.onlyUpdated()
                || !Objects.equals(before.cells().get(column), after.cells().get(column));
        json.writeArrayFieldStart("old");
        cells(json, event.table(), before, shown);
        json.writeEndArray();
    }

    private static void cells(JsonGenerator json, ReplicatedTable table, Row row, IntPredicate shown)
            throws IOException {
        json.writeStartObject();
        for (int i = 0; i < table.columns().size(); i++) {
            if (shown.test(i)) {
                // Null is written as null.
                json.writeStringField(table.columns().get(i).name(), CellText.of(row.cells().get(i)));
            }
        }
        json.writeEndObject();
    }

    @Override
    public Optional<Message> ddl(Ddl ddl) {
        String type = switch (ddl.action()) {
            case CREATE_SCHEMA -> "QUERY";
            case CREATE_TABLE -> "CREATE";
        };
        return Optional.of(new Message(null, Json.object(json -> {
            head(json, ddl.schema(), ddl.tableName());
            json.writeNullField("pkNames");
            middle(json, true, type, ddl.commitTs(), ddl.query());
            nothing(json);
            extension(json, "commitTs", ddl.commitTs());
        })));
    }

    @Override
    public Optional<Message> watermark(long ts) {
        if (!options.tidbExtension()) {
            return Optional.empty();
        }
        return Optional.of(new Message(null, Json.object(json -> {
            head(json, "", "");
            json.writeNullField("pkNames");
            middle(json, false, "TIDB_WATERMARK", ts, "");
            nothing(json);
            extension(json, "watermarkTs", ts);
        })));
    }

    @Override
    public boolean isDdlForAll() {
        return false;
    }

    private static void head(JsonGenerator json, String schema, String table) throws IOException {
        json.writeNumberField("id", 0);
        json.writeStringField("database", schema);
        json.writeStringField("table", table);
    }

    private void middle(JsonGenerator json, boolean ddl, String type, long ts, String sql) throws IOException {
        json.writeBooleanField("isDdl", ddl);
        json.writeStringField("type", type);
        json.writeNumberField("es", Tso.epochMillis(ts));
        json.writeNumberField("ts", options.clock().millis());
        json.writeStringField("sql", sql);
    }

    private static void nothing(JsonGenerator json) throws IOException {
        json.writeNullField("sqlType");
        json.writeNullField("mysqlType");
        json.writeNullField("old");
        json.writeNullField("data");
    }

    private void extension(JsonGenerator json, String name, long ts) throws IOException {
        if (options.tidbExtension()) {
            json.writeObjectFieldStart("_tidb");
            json.writeNumberField(name, ts);
            json.writeEndObject();
        }
    }
}
