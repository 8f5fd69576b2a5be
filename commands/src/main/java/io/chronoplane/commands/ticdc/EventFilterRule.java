package io.chronoplane.commands.ticdc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events of some tables that are left out.
///
/// @param matcher                  table rules that select the tables
/// @param ignoreEvent              names of events: `insert`, `all ddl`, `drop table`
/// @param ignoreSql                regular expressions over the text of DDL
/// @param ignoreInsertValueExpr    SQL expressions over a row's columns: true leaves the row out
/// @param ignoreUpdateOnlyColumns  updates that change only these columns are left out
public record EventFilterRule(
        @Nullable List<String> matcher,
        @Nullable List<String> ignoreEvent,
        @Nullable List<String> ignoreSql,
        @Nullable String ignoreInsertValueExpr,
        @Nullable String ignoreUpdateNewValueExpr,
        @Nullable String ignoreUpdateOldValueExpr,
        @Nullable String ignoreDeleteValueExpr,
        @Nullable List<String> ignoreUpdateOnlyColumns) {
    public EventFilterRule {
        matcher = matcher == null ? null : List.copyOf(matcher);
        ignoreEvent = ignoreEvent == null ? null : List.copyOf(ignoreEvent);
        ignoreSql = ignoreSql == null ? null : List.copyOf(ignoreSql);
        ignoreUpdateOnlyColumns = ignoreUpdateOnlyColumns == null ? null : List.copyOf(ignoreUpdateOnlyColumns);
    }
}
