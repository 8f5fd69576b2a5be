/// Measures the server against its ceilings and against what one would take instead.
@NullMarked
package io.chronoplane.benchmarks;

import org.jspecify.annotations.NullMarked;
