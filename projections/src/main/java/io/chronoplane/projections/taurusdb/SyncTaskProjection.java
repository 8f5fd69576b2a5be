package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.taurusdb.SyncProgress;
import io.chronoplane.commands.taurusdb.SyncTaskEvent;
import io.chronoplane.commands.taurusdb.SyncTaskFold;
import io.chronoplane.commands.taurusdb.TaurusDbTags;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.taurusdb.SyncTaskView;
import org.jspecify.annotations.Nullable;

/// Synchronization tasks. A deleted one has no view.
public final class SyncTaskProjection {

    public static final Projection<SyncTaskView> PROJECTION = new Projection<>(
            "taurusdb.sync-task", 1, TaurusDbTags.SYNC_TASK, SyncTaskView.class, SyncTaskProjection::fold);

    private SyncTaskProjection() {}

    private static @Nullable SyncTaskView fold(String id, @Nullable SyncTaskView view, Recorded recorded) {
        if (!(recorded.event() instanceof SyncTaskEvent event)) {
            return view;
        }
        SyncProgress next = SyncTaskFold.apply(view == null ? null : view.progress(), event);
        long at = recorded.at().toEpochMilli();
        return next == null
                ? null
                : new SyncTaskView(
                        event.instanceId(), event.taskName(), next, view == null ? at : view.createdAt(), at);
    }
}
