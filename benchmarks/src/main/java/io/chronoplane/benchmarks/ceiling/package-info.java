/// What the same machine can do without the framework: the measures by which the server is judged.
@NullMarked
package io.chronoplane.benchmarks.ceiling;

import org.jspecify.annotations.NullMarked;
