package io.chronoplane.queries.cls;

import java.util.List;

/// The readonly partitions whose data are kept no longer.
///
/// @param now epoch seconds
public record ListDuePartitions(long now) implements ClsQuery<List<DuePartitions>> {}
