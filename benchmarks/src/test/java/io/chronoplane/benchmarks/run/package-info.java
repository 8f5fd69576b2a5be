@NullMarked
package io.chronoplane.benchmarks.run;

import org.jspecify.annotations.NullMarked;
