/// One running node: all of the above, put together.
@NullMarked
package io.chronoplane.infra.node;

import org.jspecify.annotations.NullMarked;
