/// Logs that move.
@NullMarked
package io.chronoplane.infra.log.transfer;

import org.jspecify.annotations.NullMarked;
