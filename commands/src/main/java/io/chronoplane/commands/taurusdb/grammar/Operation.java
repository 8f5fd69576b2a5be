package io.chronoplane.commands.taurusdb.grammar;

import java.util.List;
import java.util.OptionalLong;

/// One operation of a table configuration. Each kind stands in a configuration at most once.
public sealed interface Operation {

    /// The columns that it names, in order.
    default List<String> columns() {
        return List.of();
    }

    record OrderBy(List<String> columns) implements Operation {}

    record KeyColumns(List<String> columns) implements Operation {}

    /// @param buckets empty when not given
    record DistributedBy(List<String> columns, OptionalLong buckets) implements Operation {}

    record PartitionBy(Partition partition) implements Operation {
        @Override
        public List<String> columns() {
            return partition.columns();
        }
    }

    record DataModel(TableModel model) implements Operation {}

    /// @param count 1 or more
    record Buckets(long count) implements Operation {}

    /// @param count 1 or more
    record ReplicationNum(long count) implements Operation {}

    record PersistentIndex(boolean enabled) implements Operation {}
}
