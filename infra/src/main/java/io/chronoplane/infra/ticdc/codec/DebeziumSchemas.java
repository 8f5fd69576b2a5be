package io.chronoplane.infra.ticdc.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.chronoplane.infra.ticdc.rows.MysqlType;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.projections.core.Column;
import java.io.IOException;
import java.util.List;

/// What Debezium's messages say about their own shape.
final class DebeziumSchemas {

    private final CodecOptions options;

    DebeziumSchemas(CodecOptions options) {
        this.options = options;
    }

    /// Characters that names must not have become underscores.
    static String sanitized(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    private static String name(ReplicatedTable table, String what) {
        return sanitized(Debezium.CLUSTER + "." + table.schema() + "." + table.name()) + "." + what;
    }

    void key(JsonGenerator json, ReplicatedTable table) throws IOException {
        start(json, name(table, "Key"), false);
        columns(json, table.keys());
        end(json);
    }

    void envelope(JsonGenerator json, ReplicatedTable table) throws IOException {
        start(json, name(table, "Envelope"), true);
        for (String image : List.of("before", "after")) {
            struct(json, name(table, "Value"), true, image);
            columns(json, table.columns());
            end(json);
        }
        tail(json);
        end(json);
    }

    void watermarkKey(JsonGenerator json) throws IOException {
        start(json, Debezium.CLUSTER + ".watermark.Key", false);
        end(json);
    }

    void watermark(JsonGenerator json) throws IOException {
        start(json, Debezium.CLUSTER + ".watermark.Envelope", true);
        tail(json);
        end(json);
    }

    void ddlKey(JsonGenerator json) throws IOException {
        start(json, "io.debezium.connector.mysql.SchemaChangeKey", true);
        field(json, "string", false, "databaseName");
        end(json);
    }

    void ddlValue(JsonGenerator json) throws IOException {
        start(json, "io.debezium.connector.mysql.SchemaChangeValue", true);
        source(json);
        field(json, "int64", false, "ts_ms");
        field(json, "string", true, "databaseName");
        field(json, "string", true, "schemaName");
        field(json, "string", true, "ddl");
        end(json);
    }

    private static void tail(JsonGenerator json) throws IOException {
        source(json);
        field(json, "string", false, "op");
        field(json, "int64", true, "ts_ms");
        struct(json, "event.block", true, "transaction");
        field(json, "string", false, "id");
        field(json, "int64", false, "total_order");
        field(json, "int64", false, "data_collection_order");
        json.writeEndArray();
        json.writeNumberField("version", 1);
        json.writeEndObject();
    }

    private static void source(JsonGenerator json) throws IOException {
        struct(json, "io.debezium.connector.mysql.Source", false, "source");
        field(json, "string", false, "version");
        field(json, "string", false, "connector");
        field(json, "string", false, "name");
        field(json, "int64", false, "ts_ms");
        field(json, "string", true, "snapshot");
        field(json, "string", false, "db");
        field(json, "string", true, "table");
        field(json, "int64", false, "server_id");
        field(json, "string", true, "gtid");
        field(json, "string", false, "file");
        field(json, "int64", false, "pos");
        field(json, "int32", false, "row");
        field(json, "int64", true, "thread");
        field(json, "string", true, "query");
        field(json, "int64", false, "commit_ts");
        field(json, "string", false, "cluster_id");
        end(json);
    }

    private void columns(JsonGenerator json, List<Column> columns) throws IOException {
        for (Column column : columns) {
            MysqlType type = MysqlType.of(column);
            json.writeStartObject();
            if (options.tidbExtension()) {
                json.writeStringField("tidb_type", type.name());
            }
            json.writeStringField("type", switch (type) {
                case VARCHAR, TEXT, JSON -> "string";
                case BIGINT, DATETIME -> "int64";
                case DOUBLE -> "double";
                case TINYINT -> "int16";
            });
            json.writeBooleanField("optional", column.nullable());
            if (type == MysqlType.JSON || type == MysqlType.DATETIME) {
                json.writeStringField(
                        "name",
                        type == MysqlType.JSON ? "io.debezium.data.Json" : "io.debezium.time.MicroTimestamp");
                json.writeNumberField("version", 1);
            }
            json.writeStringField("field", sanitized(column.name()));
            json.writeEndObject();
        }
    }

    private static void start(JsonGenerator json, String name, boolean version) throws IOException {
        json.writeObjectFieldStart("schema");
        json.writeStringField("type", "struct");
        json.writeBooleanField("optional", false);
        json.writeStringField("name", name);
        if (version) {
            json.writeNumberField("version", 1);
        }
        json.writeArrayFieldStart("fields");
    }

    private static void struct(JsonGenerator json, String name, boolean optional, String field) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "struct");
        json.writeBooleanField("optional", optional);
        json.writeStringField("name", name);
        json.writeStringField("field", field);
        json.writeArrayFieldStart("fields");
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, String type, boolean optional, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeBooleanField("optional", optional);
        json.writeStringField("field", name);
        json.writeEndObject();
    }
}
