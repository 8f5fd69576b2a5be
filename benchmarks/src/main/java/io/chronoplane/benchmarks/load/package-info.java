/// A closed-loop HTTP/1.1 load generator on one thread, lean enough not to be what is measured.
@NullMarked
package io.chronoplane.benchmarks.load;

import org.jspecify.annotations.NullMarked;
