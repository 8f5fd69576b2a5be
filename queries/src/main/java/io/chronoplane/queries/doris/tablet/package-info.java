/// What may be asked of tablets, transactions and compactions, and what is answered.
@NullMarked
package io.chronoplane.queries.doris.tablet;

import org.jspecify.annotations.NullMarked;
