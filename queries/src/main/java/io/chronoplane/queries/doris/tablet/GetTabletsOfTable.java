package io.chronoplane.queries.doris.tablet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tablets of a table, over all instances or in one; where ids collide, the newest of each.
///
/// @param instanceId null for all
public record GetTabletsOfTable(long tableId, @Nullable String instanceId)
        implements DorisTabletQuery<List<TabletView>> {}
