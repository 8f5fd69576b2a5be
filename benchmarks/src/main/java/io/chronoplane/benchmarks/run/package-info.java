/// Starts the subjects, presses them in turn, and prints what came out.
@NullMarked
package io.chronoplane.benchmarks.run;

import org.jspecify.annotations.NullMarked;
