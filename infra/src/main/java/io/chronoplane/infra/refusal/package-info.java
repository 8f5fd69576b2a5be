/// The record of refused commands: who tried what, and why it was refused. Beside the log, bounded, the oldest go.
@NullMarked
package io.chronoplane.infra.refusal;

import org.jspecify.annotations.NullMarked;
