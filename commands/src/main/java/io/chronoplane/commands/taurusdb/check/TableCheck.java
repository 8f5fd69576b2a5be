package io.chronoplane.commands.taurusdb.check;

import io.chronoplane.commands.taurusdb.grammar.ConfigurationParser;
import io.chronoplane.commands.taurusdb.grammar.Parsed;
import io.chronoplane.commands.taurusdb.grammar.TableConfiguration;
import io.chronoplane.commands.taurusdb.schema.Names;
import io.chronoplane.commands.taurusdb.schema.SourceDatabase;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks table configurations, each by itself: no verdict depends on another entry.
public final class TableCheck {

    private final SourceDatabase database;
    private final int backends;

    /// The tables that were asked for, by name.
    private final Map<String, ColumnIndex> indexes = new HashMap<>();

    /// @param database the source's tables, as far as they are registered
    /// @param backends of the StarRocks instance
    public TableCheck(SourceDatabase database, int backends) {
        this.database = database;
        this.backends = backends;
    }

    /// A verdict for each entry, in order.
    public List<TableVerdict> check(List<TableConfig> entries) {
        return entries.stream().map(this::check).toList();
    }

    public TableVerdict check(TableConfig entry) {
        return new TableVerdict(entry, findings(entry));
    }

    private List<Finding> findings(TableConfig entry) {
        String table = entry.table();
        String text = entry.config();
        if (table == null || !Names.isTable(table)) {
            return List.of(new Finding(Rule.TABLE_KNOWN, "the entry names no table"));
        }
        if (text == null) {
            return List.of(new Finding(Rule.SYNTAX, "the entry has no configuration"));
        }
        return switch (ConfigurationParser.parse(text)) {
            case Parsed.Broken broken ->
                List.of(new Finding(
                        Rule.SYNTAX, "at character " + broken.position() + " expected " + broken.expected()));
            case Parsed.Configuration parsed -> findings(table, parsed.configuration());
        };
    }

    private List<Finding> findings(String table, TableConfiguration configuration) {
        List<Finding> findings = new ArrayList<>(ClauseRules.broken(configuration, backends));
        if (database.known()) {
            SourceTable source = database.tables().get(table);
            if (source == null) {
                findings.add(new Finding(Rule.TABLE_KNOWN, "the database has no table of this name"));
            } else {
                ColumnIndex columns = indexes.computeIfAbsent(table, name -> new ColumnIndex(source));
                findings.addAll(new SchemaRules(columns, configuration).broken());
            }
        }
        return findings;
    }
}
