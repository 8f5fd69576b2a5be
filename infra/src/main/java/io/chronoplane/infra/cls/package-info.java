/// What CLS does of its own: dropping what is kept no longer.
@NullMarked
package io.chronoplane.infra.cls;

import org.jspecify.annotations.NullMarked;
