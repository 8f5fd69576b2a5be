/// How events become what is shown of logsets, topics and partitions.
@NullMarked
package io.chronoplane.projections.cls;

import org.jspecify.annotations.NullMarked;
