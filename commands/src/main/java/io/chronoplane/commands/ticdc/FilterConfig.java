package io.chronoplane.commands.ticdc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which tables, transactions and events a changefeed leaves out.
///
/// @param rules            table rules, the last one that matches decides
/// @param ignoreTxnStartTs transactions to leave out, by their start_ts
/// @param eventFilters     events to leave out, by table
/// @param doDbs            kept, without any effect, as are `doTables`, `ignoreDbs` and `ignoreTables`
public record FilterConfig(
        List<String> rules,
        @Nullable List<Long> ignoreTxnStartTs,
        @Nullable List<EventFilterRule> eventFilters,
        @Nullable List<String> doDbs,
        @Nullable List<TableName> doTables,
        @Nullable List<String> ignoreDbs,
        @Nullable List<TableName> ignoreTables) {
    public FilterConfig {
        rules = List.copyOf(rules);
        ignoreTxnStartTs = ignoreTxnStartTs == null ? null : List.copyOf(ignoreTxnStartTs);
        eventFilters = eventFilters == null ? null : List.copyOf(eventFilters);
        doDbs = doDbs == null ? null : List.copyOf(doDbs);
        doTables = doTables == null ? null : List.copyOf(doTables);
        ignoreDbs = ignoreDbs == null ? null : List.copyOf(ignoreDbs);
        ignoreTables = ignoreTables == null ? null : List.copyOf(ignoreTables);
    }

    /// Everything passes.
    public static FilterConfig defaults() {
        return new FilterConfig(List.of("*.*"), null, null, null, null, null, null);
    }
}
