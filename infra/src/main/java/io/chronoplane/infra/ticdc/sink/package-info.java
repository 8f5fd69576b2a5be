/// Where changes go: what all sinks have in common, and the one that forgets everything.
@NullMarked
package io.chronoplane.infra.ticdc.sink;

import org.jspecify.annotations.NullMarked;
