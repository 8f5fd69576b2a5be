package io.chronoplane.infra.ticdc.sink.jdbc;

import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.projections.core.Column;
import java.sql.Driver;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What differs between databases. Every statement may be repeated without harm.
enum Dialect {
    H2 {
        @Override
        Driver driver() {
            return new org.h2.Driver();
        }

        @Override
        String upsert(ReplicatedTable table) {
            return "MERGE INTO " + name(table) + " (" + names(table.columns()) + ") KEY (" + names(table.keys())
                    + ") VALUES (" + marks(table.columns()) + ")";
        }

        @Override
        String type(Column column) {
            return switch (column.type()) {
                case TEXT, JSON -> "CHARACTER VARYING";
                case INTEGER -> "BIGINT";
                case DECIMAL -> "DOUBLE PRECISION";
                case FLAG -> "BOOLEAN";
                case TIME -> "TIMESTAMP(6) WITH TIME ZONE";
            };
        }

        @Override
        String mark(Column column) {
            return "?";
        }
    },

    POSTGRESQL {
        @Override
        Driver driver() {
            return new org.postgresql.Driver();
        }

        @Override
        String upsert(ReplicatedTable table) {
            List<Column> others = table.columns().stream().filter(column -> !column.key()).toList();
            String change = others.isEmpty()
                    ? "NOTHING"
                    : "UPDATE SET " + others.stream()
                            .map(column -> quoted(column.name()) + " = EXCLUDED." + quoted(column.name()))
                            .collect(Collectors.joining(", "));
            return "INSERT INTO " + name(table) + " (" + names(table.columns()) + ") VALUES ("
                    + marks(table.columns()) + ") ON CONFLICT (" + names(table.keys()) + ") DO " + change;
        }

        @Override
        String type(Column column) {
            return switch (column.type()) {
                case TEXT -> "TEXT";
                case INTEGER -> "BIGINT";
                case DECIMAL -> "DOUBLE PRECISION";
                case FLAG -> "BOOLEAN";
                case TIME -> "TIMESTAMP(6) WITH TIME ZONE";
                case JSON -> "JSONB";
            };
        }

        @Override
        String mark(Column column) {
            return switch (column.type()) {
                case JSON -> "?::jsonb";
                case TEXT, INTEGER, DECIMAL, FLAG, TIME -> "?";
            };
        }
    };

    abstract Driver driver();

    /// A parameter for each column, in order.
    abstract String upsert(ReplicatedTable table);

    abstract String type(Column column);

    abstract String mark(Column column);

    /// A parameter for each column of the key, in order.
    String delete(ReplicatedTable table) {
        String condition = table.keys().stream()
                .map(key -> quoted(key.name()) + " = ?")
                .collect(Collectors.joining(" AND "));
        return "DELETE FROM " + name(table) + " WHERE " + condition;
    }

    String createSchema(ReplicatedTable table) {
        return "CREATE SCHEMA IF NOT EXISTS " + quoted(table.schema());
    }

    String createTable(ReplicatedTable table) {
        Stream<String> columns = table.columns().stream()
                .map(column -> quoted(column.name()) + " " + type(column) + (column.nullable() ? "" : " NOT NULL"));
        return "CREATE TABLE IF NOT EXISTS " + name(table) + " ("
                + columns.collect(Collectors.joining(", ")) + ", PRIMARY KEY (" + names(table.keys()) + "))";
    }

    String name(ReplicatedTable table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    String names(List<Column> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    String marks(List<Column> columns) {
        return columns.stream().map(this::mark).collect(Collectors.joining(", "));
    }
}
