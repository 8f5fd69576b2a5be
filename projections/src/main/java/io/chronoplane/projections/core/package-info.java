/// How events become views.
@NullMarked
package io.chronoplane.projections.core;

import org.jspecify.annotations.NullMarked;
