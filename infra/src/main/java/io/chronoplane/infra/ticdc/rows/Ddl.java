package io.chronoplane.infra.ticdc.rows;

import java.util.Optional;

/// A statement about a schema or a table, as if someone had typed it. Tables are as old as the log: theirs come right
/// before the first event.
///
/// @param table empty for a schema's
public record Ddl(long commitTs, Action action, String schema, Optional<ReplicatedTable> table, String query) {

    /// What it does, with the number that TiDB gives it.
    public enum Action {
        CREATE_SCHEMA(1),
        CREATE_TABLE(3);

        private final int number;

        Action(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /// The table's name, empty for a schema's.
    public String tableName() {
        return table.map(ReplicatedTable::name).orElse("");
    }

    public static Ddl createSchema(long commitTs, String schema) {
        return new Ddl(commitTs, Action.CREATE_SCHEMA, schema, Optional.empty(), "CREATE DATABASE `" + schema + "`");
    }

    public static Ddl createTable(long commitTs, ReplicatedTable table) {
        return new Ddl(commitTs, Action.CREATE_TABLE, table.schema(), Optional.of(table), Statements.create(table));
    }
}
