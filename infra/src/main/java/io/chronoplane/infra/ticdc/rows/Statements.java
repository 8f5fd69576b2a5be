package io.chronoplane.infra.ticdc.rows;

import io.chronoplane.projections.core.Column;
import java.util.stream.Collectors;

/// The texts of statements, in MySQL's dialect.
final class Statements {

    private Statements() {}

    static String create(ReplicatedTable table) {
        String columns = table.columns().stream().map(Statements::column).collect(Collectors.joining(", "));
        String keys = table.keys().stream().map(key -> "`" + key.name() + "`").collect(Collectors.joining(", "));
        return "CREATE TABLE `" + table.schema() + "`.`" + table.name() + "` (" + columns + ", PRIMARY KEY (" + keys
                + "))";
    }

    private static String column(Column column) {
        return "`" + column.name() + "` " + MysqlType.of(column).full() + (column.nullable() ? "" : " NOT NULL");
    }
}
