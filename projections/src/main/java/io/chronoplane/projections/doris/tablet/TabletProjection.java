package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.doris.tablet.DorisTabletEvent;
import io.chronoplane.commands.doris.tablet.DorisTabletTags;
import io.chronoplane.commands.doris.tablet.LiveTablet;
import io.chronoplane.commands.doris.tablet.Tablet;
import io.chronoplane.commands.doris.tablet.TabletFold;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.doris.tablet.CompactionRuns;
import io.chronoplane.queries.doris.tablet.TabletView;
import org.jspecify.annotations.Nullable;

/// Tablets with their rowsets, jobs and newest compactions.
public final class TabletProjection {

    /// Ended compactions that a tablet shows. All of them are in the log.
    private static final int RUNS = 50;

    public static final Projection<TabletView> PROJECTION = new Projection<>(
            "doris.tablet.tablet", 1, DorisTabletTags.TABLET, TabletView.class, TabletProjection::fold);

    private TabletProjection() {}

    private static @Nullable TabletView fold(String id, @Nullable TabletView view, Recorded recorded) {
        if (!(recorded.event() instanceof DorisTabletEvent event)) {
            return view;
        }
        Tablet before = view == null ? new Tablet.Absent() : view.tablet();
        Tablet after = TabletFold.apply(id, before, event);
        CompactionRuns runs = view == null ? CompactionRuns.NONE : view.runs();
        return after instanceof LiveTablet live
                ? new TabletView(event.instanceId(), live, RunsFold.apply(runs, event, before, RUNS))
                : null;
    }
}
