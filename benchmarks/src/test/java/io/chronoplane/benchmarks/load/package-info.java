@NullMarked
package io.chronoplane.benchmarks.load;

import org.jspecify.annotations.NullMarked;
