/// How tablets are shown, tried.
@NullMarked
package io.chronoplane.projections.doris.tablet;

import org.jspecify.annotations.NullMarked;
