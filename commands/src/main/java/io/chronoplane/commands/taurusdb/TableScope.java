package io.chronoplane.commands.taurusdb;

import java.util.List;

/// Which tables a task synchronizes.
///
/// @param exclude whether `tables` are left out; else they alone are taken
/// @param part    whether `tables` count at all; else all tables are taken
/// @param tables  exact names
public record TableScope(boolean exclude, boolean part, List<String> tables) {

    /// All tables.
    public static final TableScope ALL = new TableScope(false, false, List.of());

    public TableScope {
        tables = List.copyOf(tables);
    }
}
