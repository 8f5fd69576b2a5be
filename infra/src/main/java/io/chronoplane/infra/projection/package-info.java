/// The views of this node, kept current in memory.
@NullMarked
package io.chronoplane.infra.projection;

import org.jspecify.annotations.NullMarked;
