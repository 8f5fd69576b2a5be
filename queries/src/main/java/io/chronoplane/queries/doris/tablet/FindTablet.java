package io.chronoplane.queries.doris.tablet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The newest tablet with an id, over all instances or in one; empty when there is none.
///
/// @param instanceId null for all
public record FindTablet(long tabletId, @Nullable String instanceId)
        implements DorisTabletQuery<Optional<TabletView>> {}
