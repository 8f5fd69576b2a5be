/// Tests of this package.
@NullMarked
package io.chronoplane.infra.secret;

import org.jspecify.annotations.NullMarked;
