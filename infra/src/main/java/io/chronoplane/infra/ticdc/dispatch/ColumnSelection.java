package io.chronoplane.infra.ticdc.dispatch;

import io.chronoplane.commands.ticdc.ColumnSelector;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.filter.TableRules;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which columns of tables are sent. The first selector whose matcher matches a table decides; without one, all.
public final class ColumnSelection {

    private record Choice(boolean exclude, Pattern name) {}

    private record Selector(TableRules matcher, List<Choice> choices) {}

    private final List<Selector> selectors;

    private ColumnSelection(List<Selector> selectors) {
        this.selectors = selectors;
    }

    /// @throws FlowException when a matcher is not well-formed
    public static ColumnSelection of(ReplicaConfig config) {
        List<ColumnSelector> given = config.sink().columnSelectors();
        return new ColumnSelection(
                (given == null ? List.<ColumnSelector>of() : given).stream()
                        .map(selector -> new Selector(
                                TableRules.parse(orEmpty(selector.matcher()), config.caseSensitive()),
                                orEmpty(selector.columns()).stream().map(ColumnSelection::choice).toList()))
                        .toList());
    }

    private static List<String> orEmpty(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static Choice choice(String text) {
        boolean exclude = text.startsWith("!");
        StringBuilder regex = new StringBuilder();
        text.substring(exclude ? 1 : 0).chars().forEach(c -> regex.append(switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(c));
        }));
        return new Choice(exclude, Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    }

    /// A table as it is sent.
    ///
    /// @throws FlowException when a part of its key would be missing
    public ReplicatedTable select(Table<?, ?> table) {
        List<Integer> selected = selectors.stream()
                .filter(selector -> selector.matcher().matches(table.schema(), table.name()))
                .findFirst()
                .map(selector -> selected(table, selector))
                .orElseGet(() -> IntStream.range(0, table.columns().size()).boxed().toList());
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).key() && !selected.contains(i)) {
                throw new FlowException(
                        ErrorCode.COLUMN_SELECTOR_FAILED,
                        "column selector failed: the primary key column " + table.columns().get(i).name()
                                + " of table " + table.fullName() + " must be kept");
            }
        }
        return ReplicatedTable.of(table, selected);
    }

    private static List<Integer> selected(Table<?, ?> table, Selector selector) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> keeps(selector.choices(), table.columns().get(i)))
                .boxed()
                .toList();
    }

    private static boolean keeps(List<Choice> choices, Column column) {
        for (Choice choice : choices.reversed()) {
            if (choice.name().matcher(column.name()).matches()) {
                return !choice.exclude();
            }
        }
        return false;
    }
}
