package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.taurusdb.TableScope;
import io.chronoplane.commands.taurusdb.schema.Names;
import java.util.List;
import java.util.Optional;

/// `TableReplConfig`: which tables a task synchronizes.
final class ScopeWire {

    private ScopeWire() {}

    static Optional<TableScope> read(Fields fields) throws Refused {
        Optional<Fields> given = fields.object("table_repl_config");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        boolean exclude = second(given.get(), "repl_type", "include_tables", "exclude_tables");
        boolean part = second(given.get(), "repl_scope", "all", "part");
        List<String> tables = given.get().texts("tables").orElse(List.of());
        if (!part) {
            // The vendor's document: all tables, whatever else is said.
            return Optional.of(new TableScope(exclude, false, List.of()));
        }
        boolean nothing = !exclude && tables.isEmpty();
        if (nothing || !tables.stream().allMatch(Names::isTable)) {
            throw Fields.wrong();
        }
        return Optional.of(new TableScope(exclude, true, tables));
    }

    static void write(JsonWriter json, TableScope scope) {
        json.beginObject()
                .name("repl_type")
                .value(scope.exclude() ? "exclude_tables" : "include_tables")
                .name("repl_scope")
                .value(scope.part() ? "part" : "all")
                .name("tables")
                .beginArray();
        scope.tables().forEach(json::value);
        json.endArray().endObject();
    }

    /// Whether the field is the second of its two words; missing is the first.
    private static boolean second(Fields fields, String name, String first, String second) throws Refused {
        String word = fields.text(name).orElse(first);
        if (!word.equals(first) && !word.equals(second)) {
            throw Fields.wrong();
        }
        return word.equals(second);
    }
}
