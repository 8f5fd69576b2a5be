/// The log in memory.
@NullMarked
package io.chronoplane.infra.log.memory;

import org.jspecify.annotations.NullMarked;
