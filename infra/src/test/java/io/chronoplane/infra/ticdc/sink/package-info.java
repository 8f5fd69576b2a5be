/// What all sinks have in common.
@NullMarked
package io.chronoplane.infra.ticdc.sink;

import org.jspecify.annotations.NullMarked;
