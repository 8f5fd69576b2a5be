/// The rules of the world beneath the Meta Service: tablets with their rowsets and jobs, transactions with their labels,
/// versions of partitions, and compaction at the level of rowset metadata. What is absent in a request is null where the
/// difference matters.
@NullMarked
package io.chronoplane.commands.doris.tablet;

import org.jspecify.annotations.NullMarked;
