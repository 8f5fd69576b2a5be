package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Event;
import org.jspecify.annotations.Nullable;

/// How events change a task.
public final class SyncTaskFold {

    private SyncTaskFold() {}

    static SyncTask apply(String id, SyncTask state, Event event) {
        if (!(event instanceof SyncTaskEvent ours)) {
            return state;
        }
        SyncProgress next = apply(
                switch (state) {
                    case SyncTask.Absent absent -> null;
                    case SyncTask.Present present -> present.progress();
                },
                ours);
        return next == null ? new SyncTask.Absent() : new SyncTask.Present(next);
    }

    /// @param task null when there is none
    /// @return null when there is none any more
    public static @Nullable SyncProgress apply(@Nullable SyncProgress task, SyncTaskEvent event) {
        return switch (event) {
            case SyncTaskCreated created -> new SyncProgress(created.configuration(), SyncStage.WAIT, null, "");
            case SyncTaskConfigured configured -> {
                SyncProgress before = known(task, event);
                yield new SyncProgress(
                        configured.configuration(), before.stage(), before.pausedFrom(), before.startJobId());
            }
            case SyncTaskStarted started ->
                new SyncProgress(
                        known(task, event)
                                .configuration()
                                .between(started.sourceDatabase(), started.targetDatabase()),
                        SyncStage.FULL,
                        null,
                        started.jobId());
            case SyncTaskStageReached reached -> known(task, event).at(reached.stage());
            case SyncTaskPaused paused -> {
                SyncProgress before = known(task, event);
                yield new SyncProgress(
                        before.configuration(), SyncStage.PAUSED, paused.from(), before.startJobId());
            }
            case SyncTaskResumed resumed -> known(task, event).at(resumed.to());
            case SyncTaskDeleted deleted -> null;
        };
    }

    private static SyncProgress known(@Nullable SyncProgress task, SyncTaskEvent event) {
        if (task == null) {
            throw new IllegalStateException("an event of a task that was never created: " + event.taskName());
        }
        return task;
    }
}
