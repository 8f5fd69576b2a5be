/// What may be asked about changefeeds, and what is answered.
@NullMarked
package io.chronoplane.queries.ticdc;

import org.jspecify.annotations.NullMarked;
