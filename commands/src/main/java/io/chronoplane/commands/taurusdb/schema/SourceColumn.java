package io.chronoplane.commands.taurusdb.schema;

import java.util.Locale;
import java.util.Optional;

/// A column of a source table.
///
/// @param name as the source spells it; columns are told apart without case
/// @param type as MySQL writes it: `varchar(32)`
public record SourceColumn(String name, String type, boolean nullable) {

    /// What MySQL's type means; empty for one that it does not have.
    public Optional<MySqlType> mySqlType() {
        return MySqlType.parse(type);
    }

    /// The form of a column's name in which names are compared.
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
