package io.chronoplane.benchmarks.ceiling;

import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/// One row that waits for the disk.
///
/// @param done told once, from the appender's thread: true when the row is durable
record Append(Buffer payload, Consumer<Boolean> done) {}
