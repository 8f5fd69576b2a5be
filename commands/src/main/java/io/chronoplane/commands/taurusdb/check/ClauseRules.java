package io.chronoplane.commands.taurusdb.check;

import io.chronoplane.commands.taurusdb.grammar.Operation;
import io.chronoplane.commands.taurusdb.grammar.TableConfiguration;
import io.chronoplane.commands.taurusdb.grammar.TableModel;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules that need no knowledge of the source table.
final class ClauseRules {

    private ClauseRules() {}

    static List<Finding> broken(TableConfiguration configuration, int backends) {
        List<Finding> findings = new ArrayList<>();
        for (Operation operation : configuration.operations()) {
            Set<String> seen = new HashSet<>();
            operation.columns().stream()
                    .filter(column -> !seen.add(SourceColumn.folded(column)))
                    .forEach(column -> findings.add(new Finding(Rule.COLUMNS_ONCE, column + " stands there twice")));
        }
        boolean counted = configuration.find(Operation.DistributedBy.class)
                .filter(distribution -> distribution.buckets().isPresent())
                .isPresent();
        if (counted && configuration.find(Operation.Buckets.class).isPresent()) {
            findings.add(new Finding(Rule.BUCKETS_ONCE, "buckets are given with the distribution and by themselves"));
        }
        configuration.find(Operation.ReplicationNum.class)
                .filter(replication -> replication.count() > backends)
                .ifPresent(replication -> findings.add(new Finding(
                        Rule.REPLICAS, replication.count() + " replicas need more than " + backends + " backends")));
        Optional<TableModel> model = configuration.find(Operation.DataModel.class).map(Operation.DataModel::model);
        boolean indexed = configuration.find(Operation.PersistentIndex.class).isPresent();
        if (indexed && model.filter(given -> given != TableModel.PRIMARY_KEY).isPresent()) {
            findings.add(new Finding(Rule.PERSISTENT_INDEX, "the table is given another model than primary key"));
        }
        if (model.filter(TableModel::keyed).isPresent()) {
            findings.addAll(strangers(configuration));
        }
        return findings;
    }

    private static List<Finding> strangers(TableConfiguration configuration) {
        Optional<Operation.KeyColumns> keys = configuration.find(Operation.KeyColumns.class);
        return keys.isEmpty() ? List.of() : outside(Rule.GIVEN_KEYS, keys.get().columns(), configuration);
    }

    /// The columns of distribution and partition that are not among the keys.
    static List<Finding> outside(Rule rule, List<String> keys, TableConfiguration configuration) {
        Set<String> among = keys.stream().map(SourceColumn::folded).collect(Collectors.toSet());
        List<String> placing = new ArrayList<>(configuration.columns(Operation.DistributedBy.class));
        placing.addAll(configuration.columns(Operation.PartitionBy.class));
        return placing.stream()
                .filter(column -> !among.contains(SourceColumn.folded(column)))
                .map(column -> new Finding(rule, column + " is not among the keys"))
                .toList();
    }
}
