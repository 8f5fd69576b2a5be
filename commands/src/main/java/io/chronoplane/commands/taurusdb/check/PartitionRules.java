package io.chronoplane.commands.taurusdb.check;

import io.chronoplane.commands.taurusdb.grammar.Operation;
import io.chronoplane.commands.taurusdb.grammar.Partition;
import io.chronoplane.commands.taurusdb.grammar.TableConfiguration;
import io.chronoplane.commands.taurusdb.grammar.TimeUnit;
import io.chronoplane.commands.taurusdb.schema.TypeKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which columns a table can be parted by.
final class PartitionRules {

    private static final Set<TypeKind> LISTED =
            EnumSet.of(TypeKind.INTEGER, TypeKind.BOOLEAN, TypeKind.STRING, TypeKind.DATE, TypeKind.DATETIME);

    private PartitionRules() {}

    static List<Finding> broken(ColumnIndex source, TableConfiguration configuration) {
        return configuration.find(Operation.PartitionBy.class)
                .map(operation -> broken(source, operation.partition()))
                .orElse(List.of());
    }

    private static List<Finding> broken(ColumnIndex source, Partition partition) {
        return switch (partition) {
            case Partition.DateTrunc trunc -> {
                Set<TypeKind> kinds = trunc.unit() == TimeUnit.HOUR
                        ? EnumSet.of(TypeKind.DATETIME)
                        : EnumSet.of(TypeKind.DATE, TypeKind.DATETIME);
                yield unfit(source, partition, kinds, Rule.TIME_PARTITION);
            }
            case Partition.TimeSlice slice ->
                unfit(source, partition, EnumSet.of(TypeKind.DATETIME), Rule.TIME_PARTITION);
            case Partition.Listed listed -> unfit(source, partition, LISTED, Rule.LIST_PARTITION);
        };
    }

    /// The columns of other kinds. One that does not exist is found by another rule.
    private static List<Finding> unfit(ColumnIndex source, Partition partition, Set<TypeKind> kinds, Rule rule) {
        return partition.columns().stream()
                .filter(column -> source.kind(column)
                        .filter(kind -> !kinds.contains(kind))
                        .isPresent())
                .map(column -> new Finding(rule, column + " is of a type that no such partition is made of"))
                .toList();
    }
}
