@NullMarked
package io.chronoplane.benchmarks.ceiling;

import org.jspecify.annotations.NullMarked;
