package io.chronoplane.infra.ticdc.filter;

import io.chronoplane.commands.ticdc.EventFilterRule;
import io.chronoplane.commands.ticdc.FilterConfig;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.projections.core.RowChange;
import io.chronoplane.projections.core.Table;
import java.util.List;
import java.util.Set;

/// What a changefeed replicates of all that happens.
public final class ReplicationFilter {

    private final TableRules rules;
    private final List<EventFilter> events;
    private final Set<Long> ignoredTransactions;

    private ReplicationFilter(TableRules rules, List<EventFilter> events, Set<Long> ignoredTransactions) {
        this.rules = rules;
        this.events = events;
        this.ignoredTransactions = ignoredTransactions;
    }

    /// @throws io.chronoplane.infra.ticdc.FlowException when a rule, an event's name or an expression is not well-formed
    public static ReplicationFilter of(ReplicaConfig config) {
        FilterConfig filter = config.filter();
        List<EventFilterRule> rules = filter.eventFilters() == null ? List.of() : filter.eventFilters();
        List<Long> ignored = filter.ignoreTxnStartTs() == null ? List.of() : filter.ignoreTxnStartTs();
        return new ReplicationFilter(
                TableRules.parse(filter.rules(), config.caseSensitive()),
                rules.stream().map(rule -> new EventFilter(rule, config.caseSensitive())).toList(),
                Set.copyOf(ignored));
    }

    /// Also of tables that hold nothing yet.
    public boolean passes(Table<?, ?> table) {
        return rules.matches(table.schema(), table.name());
    }

    /// @throws io.chronoplane.infra.ticdc.FlowException when an expression names a column that the table does not have
    public void check(Table<?, ?> table) {
        events.forEach(event -> event.check(table));
    }

    /// Whether a transaction is sent at all. An event begins and commits at once.
    public boolean passes(long startTs) {
        return !ignoredTransactions.contains(startTs);
    }

    /// Of a change of a table that passes.
    public boolean passes(RowChange change) {
        return events.isEmpty()
                || events.stream().noneMatch(event -> event.applies(change.table()) && event.ignores(change));
    }

    /// Of a statement about a table or schema that passes.
    public boolean passes(Ddl ddl) {
        return events.stream().noneMatch(event -> event.ignores(ddl));
    }
}
