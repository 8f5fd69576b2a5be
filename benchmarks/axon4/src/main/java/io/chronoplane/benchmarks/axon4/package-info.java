/// Stock Axon Framework 4 with its JDBC event store on H2, behind the same requests, as one would set it up sensibly:
/// JSON events, a connection pool, an aggregate cache, snapshots.
@NullMarked
package io.chronoplane.benchmarks.axon4;

import org.jspecify.annotations.NullMarked;
