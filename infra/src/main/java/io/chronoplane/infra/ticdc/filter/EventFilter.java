package io.chronoplane.infra.ticdc.filter;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.EventFilterRule;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.RowChange;
import io.chronoplane.projections.core.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One event filter: which events of which tables are left out.
final class EventFilter {

    private final TableRules matcher;
    private final Set<String> events;
    private final List<Pattern> statements;
    private final Optional<RowCondition> insert;
    private final Optional<RowCondition> updateNew;
    private final Optional<RowCondition> updateOld;
    private final Optional<RowCondition> delete;
    private final Set<String> onlyColumns;

    EventFilter(EventFilterRule rule, boolean caseSensitive) {
        this.matcher = TableRules.parse(orEmpty(rule.matcher()), caseSensitive);
        this.events = Events.known(orEmpty(rule.ignoreEvent()));
        this.statements = orEmpty(rule.ignoreSql()).stream().map(EventFilter::statement).toList();
        this.insert = RowCondition.of(rule.ignoreInsertValueExpr());
        this.updateNew = RowCondition.of(rule.ignoreUpdateNewValueExpr());
        this.updateOld = RowCondition.of(rule.ignoreUpdateOldValueExpr());
        this.delete = RowCondition.of(rule.ignoreDeleteValueExpr());
        this.onlyColumns = orEmpty(rule.ignoreUpdateOnlyColumns()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> orEmpty(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static Pattern statement(String regex) {
        try {
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new FlowException(
                    ErrorCode.INVALID_REPLICA_CONFIG,
                    "invalid replica config, ignore_sql is no regular expression: " + regex,
                    e);
        }
    }

    /// @throws FlowException when an expression names a column that a table of this filter does not have
    void check(Table<?, ?> table) {
        if (applies(table)) {
            List.of(insert, updateNew, updateOld, delete)
                    .forEach(condition -> condition.ifPresent(present -> present.check(table)));
        }
    }

    boolean applies(Table<?, ?> table) {
        return matcher.matches(table.schema(), table.name());
    }

    boolean ignores(RowChange change) {
        Table<?, ?> table = change.table();
        Row before = change.before();
        Row after = change.after();
        if (events.contains(Events.ALL_DML) || events.contains(name(before, after))) {
            return true;
        }
        if (before == null) {
            return holds(insert, table, after);
        }
        if (after == null) {
            return holds(delete, table, before);
        }
        return holds(updateOld, table, before) || holds(updateNew, table, after) || changesOnly(table, before, after);
    }

    private static String name(@Nullable Row before, @Nullable Row after) {
        if (before == null) {
            return Events.INSERT;
        }
        return after == null ? Events.DELETE : Events.UPDATE;
    }

    private static boolean holds(Optional<RowCondition> condition, Table<?, ?> table, @Nullable Row row) {
        return row != null && condition.filter(present -> present.holds(table, row)).isPresent();
    }

    private boolean changesOnly(Table<?, ?> table, Row before, Row after) {
        if (onlyColumns.isEmpty()) {
            return false;
        }
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (!Objects.equals(before.cells().get(i), after.cells().get(i))) {
                changed.add(table.columns().get(i).name());
            }
        }
        return onlyColumns.containsAll(changed);
    }

    boolean ignores(Ddl ddl) {
        return matcher.matches(ddl.schema(), ddl.tableName())
                && (events.contains(Events.ALL_DDL)
                        || named(ddl.action())
                        || statements.stream().anyMatch(regex -> regex.matcher(ddl.query()).find()));
    }

    private boolean named(Ddl.Action action) {
        return switch (action) {
            case CREATE_SCHEMA -> events.contains(Events.CREATE_SCHEMA) || events.contains(Events.CREATE_DATABASE);
            case CREATE_TABLE -> events.contains(Events.CREATE_TABLE);
        };
    }
}
