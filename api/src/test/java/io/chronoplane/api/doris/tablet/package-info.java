/// Tablets, transactions and compaction over the wire.
@NullMarked
package io.chronoplane.api.doris.tablet;

import org.jspecify.annotations.NullMarked;
