package io.chronoplane.infra.ticdc.flow;

import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.infra.ticdc.dispatch.ColumnSelection;
import io.chronoplane.infra.ticdc.filter.ReplicationFilter;
import io.chronoplane.infra.ticdc.rows.Commit;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.RowChange;
import io.chronoplane.projections.core.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one changefeed takes of all that happens: tables, their columns, events.
final class Selection {

    private final ReplicationFilter filter;
    private final Map<String, ReplicatedTable> tables = new LinkedHashMap<>();

    /// @throws io.chronoplane.infra.ticdc.FlowException when the configuration is not well-formed, or does not fit a table
    Selection(ReplicaConfig config, List<Table<?, ?>> all) {
        this.filter = ReplicationFilter.of(config);
        ColumnSelection columns = ColumnSelection.of(config);
        for (Table<?, ?> table : all) {
            if (filter.passes(table)) {
                filter.check(table);
                tables.put(table.fullName(), columns.select(table));
            }
        }
    }

    List<ReplicatedTable> tables() {
        return List.copyOf(tables.values());
    }

    void addTo(List<RowEvent> rows, Commit commit) {
        if (!filter.passes(commit.ts())) {
            return;
        }
        for (RowChange change : commit.changes()) {
            ReplicatedTable table = tables.get(change.table().fullName());
            if (table != null && filter.passes(change)) {
                add(rows, table, commit.ts(), change);
            }
        }
    }

    private static void add(List<RowEvent> rows, ReplicatedTable table, long ts, RowChange change) {
        @Nullable Row before = change.before() == null ? null : table.select(change.before());
        @Nullable Row after = change.after() == null ? null : table.select(change.after());
        // What changed may not be among the columns that are sent.
        boolean whole = table.columns().size() == change.table().columns().size();
        if (whole || before == null || !before.equals(after)) {
            rows.add(new RowEvent(table, ts, before, after));
        }
    }

    /// The statements that made the tables, with their schemas, right before the first event.
    List<Ddl> creations(long firstTs) {
        List<Ddl> all = new ArrayList<>();
        tables.values().stream()
                .map(ReplicatedTable::schema)
                .distinct()
                .forEach(schema -> all.add(Ddl.createSchema(firstTs - 2, schema)));
        tables.values().forEach(table -> all.add(Ddl.createTable(firstTs - 1, table)));
        return all.stream().filter(filter::passes).toList();
    }
}
