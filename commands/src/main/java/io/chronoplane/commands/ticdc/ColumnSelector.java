package io.chronoplane.commands.ticdc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which columns of some tables are sent.
///
/// @param matcher table rules
/// @param columns patterns, the last one that matches decides
public record ColumnSelector(@Nullable List<String> matcher, @Nullable List<String> columns) {
    public ColumnSelector {
        matcher = matcher == null ? null : List.copyOf(matcher);
        columns = columns == null ? null : List.copyOf(columns);
    }
}
