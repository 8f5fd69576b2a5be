/// What may be asked about logsets, topics and partitions.
@NullMarked
package io.chronoplane.queries.cls;

import org.jspecify.annotations.NullMarked;
