package io.chronoplane.infra.ticdc.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.chronoplane.infra.ticdc.rows.MysqlType;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.projections.core.Column;
import java.io.IOException;

/// Tables as Debezium describes them when they change.
final class DebeziumTables {

    private static final String CHARSET = "utf8mb4";

    private DebeziumTables() {}

    static void created(JsonGenerator json, ReplicatedTable table) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "CREATE");
        json.writeStringField("id", "\"" + table.schema() + "\".\"" + table.name() + "\"");
        json.writeObjectFieldStart("table");
        json.writeStringField("defaultCharsetName", CHARSET);
        json.writeArrayFieldStart("primaryKeyColumnNames");
        for (Column key : table.keys()) {
            json.writeString(key.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("columns");
        for (int i = 0; i < table.columns().size(); i++) {
            column(json, table.columns().get(i), i + 1);
        }
        json.writeEndArray();
        json.writeNullField("comment");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void column(JsonGenerator json, Column column, int position) throws IOException {
        MysqlType type = MysqlType.of(column);
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeNumberField("jdbcType", type.javaType());
        json.writeNullField("nativeType");
        json.writeNullField("comment");
        json.writeNullField("defaultValueExpression");
        json.writeNullField("enumValues");
        json.writeStringField("typeName", type.name());
        json.writeStringField("typeExpression", type.name());
        json.writeStringField("charsetName", type.isBinary() ? null : CHARSET);
        number(json, "length", type.precision());
        number(json, "scale", type.scale());
        json.writeNumberField("position", position);
        json.writeBooleanField("optional", column.nullable());
        json.writeBooleanField("autoIncremented", false);
        json.writeBooleanField("generated", false);
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, @org.jspecify.annotations.Nullable String digits)
            throws IOException {
        if (digits == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, Integer.parseInt(digits));
        }
    }
}
