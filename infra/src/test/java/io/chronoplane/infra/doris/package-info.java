/// The first system, as something to test with.
@NullMarked
package io.chronoplane.infra.doris;

import org.jspecify.annotations.NullMarked;
