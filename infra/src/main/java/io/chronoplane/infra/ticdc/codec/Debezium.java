package io.chronoplane.infra.ticdc.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.chronoplane.infra.log.Tso;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.projections.core.Row;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Messages as Debezium's connector for MySQL has them.
public final class Debezium implements Codec {

    static final String CLUSTER = "default";

    private final CodecOptions options;
    private final DebeziumSchemas schemas;

    public Debezium(CodecOptions options) {
        this.options = options;
        this.schemas = new DebeziumSchemas(options);
    }

    @Override
    public List<Message> rows(List<RowEvent> rows) {
        return rows.stream()
                .map(row -> MessageSize.checked(new Message(key(row), value(row)), row, options.maxMessageBytes()))
                .toList();
    }

    private byte[] key(RowEvent event) {
        ReplicatedTable table = event.table();
        return Json.object(json -> {
            json.writeFieldName("payload");
            DebeziumCells.row(json, table, event.row(), true);
            if (options.schema()) {
                schemas.key(json, table);
            }
        });
    }

    private byte[] value(RowEvent event) {
        ReplicatedTable table = event.table();
        boolean update = event.kind() == RowEvent.Kind.UPDATE;
        return Json.object(json -> {
            json.writeObjectFieldStart("payload");
            source(json, table.schema(), table.name(), event.commitTs());
            times(json);
            json.writeStringField("op", switch (event.kind()) {
                case INSERT -> "c";
                case UPDATE -> "u";
                case DELETE -> "d";
            });
            if (!update || options.oldValue()) {
                image(json, "before", table, event.before());
            }
            image(json, "after", table, event.after());
            json.writeEndObject();
            if (options.schema()) {
                schemas.envelope(json, table);
            }
        });
    }

    private static void image(JsonGenerator json, String name, ReplicatedTable table, @Nullable Row row)
            throws IOException {
        if (row == null) {
            json.writeNullField(name);
        } else {
            json.writeFieldName(name);
            DebeziumCells.row(json, table, row, false);
        }
    }

    @Override
    public Optional<Message> ddl(Ddl ddl) {
        byte[] key = Json.object(json -> {
            json.writeObjectFieldStart("payload");
            json.writeStringField("databaseName", ddl.schema());
            json.writeEndObject();
            if (options.schema()) {
                schemas.ddlKey(json);
            }
        });
        byte[] value = Json.object(json -> {
            json.writeObjectFieldStart("payload");
            source(json, ddl.schema(), ddl.tableName(), ddl.commitTs());
            json.writeNumberField("ts_ms", options.clock().millis());
            json.writeStringField("databaseName", ddl.schema());
            json.writeNullField("schemaName");
            json.writeStringField("ddl", ddl.query());
            json.writeArrayFieldStart("tableChanges");
            if (ddl.table().isPresent()) {
                DebeziumTables.created(json, ddl.table().get());
            }
            json.writeEndArray();
            json.writeEndObject();
            if (options.schema()) {
                schemas.ddlValue(json);
            }
        });
        return Optional.of(new Message(key, value));
    }

    @Override
    public Optional<Message> watermark(long ts) {
        if (!options.tidbExtension()) {
            return Optional.empty();
        }
        byte[] key = Json.object(json -> {
            json.writeObjectFieldStart("payload");
            json.writeEndObject();
            if (options.schema()) {
                schemas.watermarkKey(json);
            }
        });
        byte[] value = Json.object(json -> {
            json.writeObjectFieldStart("payload");
            source(json, "", "", ts);
            times(json);
            json.writeStringField("op", "m");
            json.writeEndObject();
            if (options.schema()) {
                schemas.watermark(json);
            }
        });
        return Optional.of(new Message(key, value));
    }

    @Override
    public boolean isDdlForAll() {
        return true;
    }

    private void times(JsonGenerator json) throws IOException {
        json.writeNumberField("ts_ms", options.clock().millis());
        json.writeNullField("transaction");
    }

    private static void source(JsonGenerator json, String schema, String table, long ts) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("version", "2.4.0.Final");
        json.writeStringField("connector", "TiCDC");
        json.writeStringField("name", CLUSTER);
        json.writeNumberField("ts_ms", Tso.epochMillis(ts));
        json.writeStringField("snapshot", "false");
        json.writeStringField("db", schema);
        json.writeStringField("table", table);
        json.writeNumberField("server_id", 0);
        json.writeNullField("gtid");
        json.writeStringField("file", "");
        json.writeNumberField("pos", 0);
        json.writeNumberField("row", 0);
        json.writeNumberField("thread", 0);
        json.writeNullField("query");
        json.writeNumberField("commit_ts", ts);
        json.writeStringField("cluster_id", CLUSTER);
        json.writeEndObject();
    }
}
