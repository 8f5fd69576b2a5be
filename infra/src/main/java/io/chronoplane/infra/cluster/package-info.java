/// Which nodes there are, and which of them does what one alone may do.
@NullMarked
package io.chronoplane.infra.cluster;

import org.jspecify.annotations.NullMarked;
