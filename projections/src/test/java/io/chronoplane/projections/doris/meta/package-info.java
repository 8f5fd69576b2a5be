/// What the Doris Meta Service shows, as a specification.
@NullMarked
package io.chronoplane.projections.doris.meta;

import org.jspecify.annotations.NullMarked;
