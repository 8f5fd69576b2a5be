/// Tests of this package.
@NullMarked
package io.chronoplane.infra.axon;

import org.jspecify.annotations.NullMarked;
