package io.chronoplane.commands.taurusdb.check;

import io.chronoplane.commands.taurusdb.grammar.Operation;
import io.chronoplane.commands.taurusdb.grammar.TableConfiguration;
import io.chronoplane.commands.taurusdb.grammar.TableModel;
import io.chronoplane.commands.taurusdb.schema.MySqlType;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import io.chronoplane.commands.taurusdb.schema.TypeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules that look at the columns of the source table.
final class SchemaRules {

    /// The vendor's document: a primary key value has at most this many bytes.
    private static final int MAX_KEY_BYTES = 128;

    private static final Set<TypeKind> UNSORTABLE =
            EnumSet.of(TypeKind.FLOAT, TypeKind.BIT, TypeKind.JSON, TypeKind.BINARY, TypeKind.SPATIAL);

    private final ColumnIndex source;
    private final TableConfiguration configuration;
    private final TableModel model;
    private final List<String> given;
    private final List<String> keys;
    private final List<Finding> findings = new ArrayList<>();

    SchemaRules(ColumnIndex source, TableConfiguration configuration) {
        this.source = source;
        this.configuration = configuration;
        this.model = configuration.find(Operation.DataModel.class)
                .map(Operation.DataModel::model)
                .orElse(source.primaryKey().isEmpty() ? TableModel.DUPLICATE_KEY : TableModel.PRIMARY_KEY);
        this.given = configuration.columns(Operation.KeyColumns.class);
        this.keys = given.isEmpty() ? source.primaryKey() : given;
    }

    List<Finding> broken() {
        columnsKnown();
        boolean explicit = configuration.find(Operation.DataModel.class).isPresent();
        if (!explicit
                && model != TableModel.PRIMARY_KEY
                && configuration.find(Operation.PersistentIndex.class).isPresent()) {
            add(Rule.PERSISTENT_INDEX, "the source table has no primary key, so its model is duplicate key");
        }
        sortable(configuration.columns(Operation.OrderBy.class));
        sortable(given);
        if (model.keyed()) {
            keysComplete();
            findings.addAll(ClauseRules.outside(Rule.PLACEMENT, keys, configuration));
        }
        if (model == TableModel.PRIMARY_KEY) {
            primaryKeys();
        }
        Optional<Operation.OrderBy> order = configuration.find(Operation.OrderBy.class);
        if (model == TableModel.UNIQUE_KEY
                && order.isPresent()
                && !folded(order.get().columns()).equals(folded(keys))) {
            add(Rule.SORTED_BY_KEYS, "a unique key table is sorted by all of its keys and nothing else");
        }
        PartitionRules.broken(source, configuration).forEach(findings::add);
        return findings;
    }

    private void columnsKnown() {
        for (Operation operation : configuration.operations()) {
            operation.columns().stream()
                    .filter(column -> !source.has(column))
                    .forEach(column -> add(Rule.COLUMNS_KNOWN, "the table has no column " + column));
        }
    }

    private void sortable(List<String> columns) {
        for (String column : columns) {
            source.type(column)
                    .filter(type -> UNSORTABLE.contains(type.kind()))
                    .ifPresent(type -> add(Rule.SORTABLE, column + " cannot be sorted by"));
        }
    }

    private void keysComplete() {
        if (keys.isEmpty()) {
            add(Rule.KEYS, "neither the configuration nor the source table names keys");
        }
        Set<String> among = folded(keys);
        source.primaryKey().stream()
                .filter(column -> !among.contains(SourceColumn.folded(column)))
                .forEach(column -> add(Rule.KEYS, column + " of the source's primary key is not among the keys"));
    }

    private void primaryKeys() {
        // Those that are given are looked at as key columns too.
        sortable(given.isEmpty() ? keys : List.of());
        int bytes = 0;
        for (String column : keys) {
            Optional<MySqlType> type = source.type(column);
            bytes += type.map(MySqlType::bytes).orElse(0);
            type.filter(known -> known.kind() == TypeKind.DECIMAL)
                    .ifPresent(decimal -> add(Rule.PRIMARY_KEY_TYPE, column + " is a decimal"));
        }
        if (bytes > MAX_KEY_BYTES) {
            add(Rule.KEY_LENGTH, "the keys may take " + bytes + " bytes, more than " + MAX_KEY_BYTES);
        }
    }

    private static Set<String> folded(List<String> columns) {
        return columns.stream().map(SourceColumn::folded).collect(Collectors.toSet());
    }

    private void add(Rule rule, String reason) {
        findings.add(new Finding(rule, reason));
    }
}
