/// Tests of this package.
@NullMarked
package io.chronoplane.infra.projection;

import org.jspecify.annotations.NullMarked;
