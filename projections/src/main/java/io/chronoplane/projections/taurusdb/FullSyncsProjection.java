package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.taurusdb.SyncTaskConfigured;
import io.chronoplane.commands.taurusdb.SyncTaskCreated;
import io.chronoplane.commands.taurusdb.SyncTaskDeleted;
import io.chronoplane.commands.taurusdb.SyncTaskEvent;
import io.chronoplane.commands.taurusdb.SyncTaskPaused;
import io.chronoplane.commands.taurusdb.SyncTaskResumed;
import io.chronoplane.commands.taurusdb.SyncTaskStageReached;
import io.chronoplane.commands.taurusdb.SyncTaskStarted;
import io.chronoplane.commands.taurusdb.TaurusDbTags;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.taurusdb.FullSync;
import io.chronoplane.queries.taurusdb.FullSyncsView;
import org.jspecify.annotations.Nullable;

/// The tasks in full synchronization: what has to come to its end by itself.
public final class FullSyncsProjection {

    public static final Projection<FullSyncsView> PROJECTION = Projection.index(
            "taurusdb.sync-agenda", 1, TaurusDbTags.AGENDA, FullSyncsView.class, FullSyncsProjection::fold);

    private FullSyncsProjection() {}

    private static @Nullable FullSyncsView fold(String id, @Nullable FullSyncsView view, Recorded recorded) {
        if (!(recorded.event() instanceof SyncTaskEvent event)) {
            return view;
        }
        OrderedMap<String, FullSync> tasks = view == null ? OrderedMap.of() : view.tasks();
        String task = TaurusDbTags.taskId(event.instanceId(), event.taskName());
        long at = recorded.at().toEpochMilli();
        OrderedMap<String, FullSync> next =
                switch (event) {
                    case SyncTaskStarted started -> tasks.with(task, entered(event, started.jobId(), at));
                    case SyncTaskResumed resumed -> tasks.with(task, entered(event, resumed.startJobId(), at));
                    case SyncTaskStageReached left -> tasks.without(task);
                    case SyncTaskPaused left -> tasks.without(task);
                    case SyncTaskDeleted left -> tasks.without(task);
                    case SyncTaskCreated other -> tasks;
                    case SyncTaskConfigured other -> tasks;
                };
        return next.isEmpty() ? null : new FullSyncsView(next);
    }

    private static FullSync entered(SyncTaskEvent event, String jobId, long at) {
        return new FullSync(event.instanceId(), event.taskName(), jobId, at);
    }
}
