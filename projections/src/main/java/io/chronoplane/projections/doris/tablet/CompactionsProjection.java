package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.doris.tablet.DorisTabletEvent;
import io.chronoplane.commands.doris.tablet.DorisTabletTags;
import io.chronoplane.commands.doris.tablet.Tablet;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.doris.tablet.CompactionRuns;
import org.jspecify.annotations.Nullable;

/// The compactions of all tablets.
public final class CompactionsProjection {

    /// Ended compactions that are shown. All of them are in the log.
    private static final int RUNS = 1_000;

    public static final Projection<CompactionRuns> PROJECTION = Projection.index(
            "doris.tablet.compactions",
            1,
            DorisTabletTags.COMPACTIONS,
            CompactionRuns.class,
            CompactionsProjection::fold);

    private CompactionsProjection() {}

    private static @Nullable CompactionRuns fold(String id, @Nullable CompactionRuns view, Recorded recorded) {
        return recorded.event() instanceof DorisTabletEvent event
                ? RunsFold.apply(view == null ? CompactionRuns.NONE : view, event, new Tablet.Absent(), RUNS)
                : view;
    }
}
