/// The requests of the Doris Meta Service that the benchmarks send, and the fleet that they send them to.
@NullMarked
package io.chronoplane.benchmarks.doris;

import org.jspecify.annotations.NullMarked;
