package io.chronoplane.benchmarks.ceiling;

import java.util.function.Consumer;

/// One row that waits for the disk.
///
/// @param done told once, from the appender's thread: true when the row is durable
record Append(RowShape shape, Consumer<Boolean> done) {}
