/// What every log must do, whatever keeps its events.
@NullMarked
package io.chronoplane.infra.log.conformance;

import org.jspecify.annotations.NullMarked;
