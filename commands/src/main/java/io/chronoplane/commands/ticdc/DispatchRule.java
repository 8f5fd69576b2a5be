package io.chronoplane.commands.ticdc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// To which partition and topic the rows of some tables go.
///
/// @param matcher   table rules
/// @param partition `default`, `table`, `ts`, `index-value`, `rowid`, `columns`
/// @param index     name of the index of `index-value`
/// @param columns   of `columns`
/// @param topic     expression
public record DispatchRule(
        @Nullable List<String> matcher,
        @Nullable String partition,
        @Nullable String index,
        @Nullable List<String> columns,
        @Nullable String topic) {
    public DispatchRule {
        matcher = matcher == null ? null : List.copyOf(matcher);
        columns = columns == null ? null : List.copyOf(columns);
    }
}
