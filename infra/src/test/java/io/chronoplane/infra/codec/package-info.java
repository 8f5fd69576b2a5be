/// Tests of this package.
@NullMarked
package io.chronoplane.infra.codec;

import org.jspecify.annotations.NullMarked;
