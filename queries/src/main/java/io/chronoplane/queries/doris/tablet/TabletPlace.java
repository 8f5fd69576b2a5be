package io.chronoplane.queries.doris.tablet;

/// Where a tablet is.
public record TabletPlace(String instanceId, long tabletId) {}
