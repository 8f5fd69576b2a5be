/// What can be asked about instances of the Doris Meta Service, and what is answered.
@NullMarked
package io.chronoplane.queries.doris.meta;

import org.jspecify.annotations.NullMarked;
