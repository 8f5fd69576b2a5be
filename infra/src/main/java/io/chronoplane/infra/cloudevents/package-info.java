/// Events of the log as CloudEvents 1.0, for whoever sends them on.
@NullMarked
package io.chronoplane.infra.cloudevents;

import org.jspecify.annotations.NullMarked;
