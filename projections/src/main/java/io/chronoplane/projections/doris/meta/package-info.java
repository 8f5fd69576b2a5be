/// How the events of the Doris Meta Service become views, and how its queries are answered from them.
@NullMarked
package io.chronoplane.projections.doris.meta;

import org.jspecify.annotations.NullMarked;
