@NullMarked
package io.chronoplane.benchmarks.axon4;

import org.jspecify.annotations.NullMarked;
