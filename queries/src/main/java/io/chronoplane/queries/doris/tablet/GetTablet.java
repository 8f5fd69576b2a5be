package io.chronoplane.queries.doris.tablet;

import java.util.Optional;

/// A tablet of an instance; empty when there is none.
public record GetTablet(String instanceId, long tabletId) implements DorisTabletQuery<Optional<TabletView>> {}
