/// Programs that read a log which a stopped server left behind, and print how fast.
@NullMarked
package io.chronoplane.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
