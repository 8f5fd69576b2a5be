package io.chronoplane.commands.taurusdb.grammar;

import java.util.List;

/// How a table is parted.
public sealed interface Partition {

    /// The columns that it names.
    List<String> columns();

    /// By a unit of time.
    record DateTrunc(TimeUnit unit, String column) implements Partition {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /// By several units of time.
    ///
    /// @param count of units, 1 or more
    record TimeSlice(String column, long count, TimeUnit unit) implements Partition {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /// By the values of columns.
    record Listed(List<String> columns) implements Partition {}
}
