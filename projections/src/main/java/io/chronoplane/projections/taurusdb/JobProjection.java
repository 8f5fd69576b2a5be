package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.taurusdb.SourceTableRegistered;
import io.chronoplane.commands.taurusdb.StarRocksInstanceCreated;
import io.chronoplane.commands.taurusdb.SyncTaskConfigured;
import io.chronoplane.commands.taurusdb.SyncTaskCreated;
import io.chronoplane.commands.taurusdb.SyncTaskDeleted;
import io.chronoplane.commands.taurusdb.SyncTaskPaused;
import io.chronoplane.commands.taurusdb.SyncTaskResumed;
import io.chronoplane.commands.taurusdb.SyncTaskStageReached;
import io.chronoplane.commands.taurusdb.SyncTaskStarted;
import io.chronoplane.commands.taurusdb.TaurusDbEvent;
import io.chronoplane.commands.taurusdb.TaurusDbTags;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.taurusdb.JobStatus;
import io.chronoplane.queries.taurusdb.JobView;
import org.jspecify.annotations.Nullable;

/// Jobs. All but the start of a task are completed as soon as they are told.
public final class JobProjection {

    public static final Projection<JobView> PROJECTION =
            new Projection<>("taurusdb.htap-job", 1, TaurusDbTags.JOB, JobView.class, JobProjection::fold);

    private JobProjection() {}

    private static @Nullable JobView fold(String id, @Nullable JobView view, Recorded recorded) {
        return recorded.event() instanceof TaurusDbEvent ours
                ? fold(id, view, ours, recorded.at().toEpochMilli())
                : view;
    }

    private static @Nullable JobView fold(String id, @Nullable JobView view, TaurusDbEvent event, long at) {
        return switch (event) {
            case StarRocksInstanceCreated created ->
                completed(id, "CreateStarRocksInstance", created.instanceId(), at);
            case SyncTaskConfigured configured ->
                completed(id, "ModifyStarRocksDataReplication", configured.instanceId(), at);
            case SyncTaskStarted started ->
                new JobView(
                        id, "CreateStarRocksDataReplication", JobStatus.RUNNING, started.instanceId(), at, 0);
            case SyncTaskStageReached reached -> view == null ? null : view.ended(JobStatus.COMPLETED, at);
            case SyncTaskPaused paused -> completed(id, "PauseStarRocksDataReplication", paused.instanceId(), at);
            case SyncTaskResumed resumed -> completed(id, "ResumeStarRocksDataReplication", resumed.instanceId(), at);
            // A start that the task did not live to see the end of has failed.
            case SyncTaskDeleted deleted when view != null && !deleted.jobId().equals(id) ->
                view.ended(JobStatus.FAILED, at);
            case SyncTaskDeleted deleted -> completed(id, "DeleteStarRocksDataReplication", deleted.instanceId(), at);
            case SyncTaskCreated other -> view;
            case SourceTableRegistered other -> view;
        };
    }

    private static JobView completed(String id, String name, String instanceId, long at) {
        return new JobView(id, name, JobStatus.COMPLETED, instanceId, at, at);
    }
}
