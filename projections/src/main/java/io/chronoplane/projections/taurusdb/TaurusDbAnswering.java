package io.chronoplane.projections.taurusdb;

import io.chronoplane.commands.taurusdb.TaurusDbTags;
import io.chronoplane.projections.core.Answering;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.taurusdb.CheckTables;
import io.chronoplane.queries.taurusdb.FullSyncsView;
import io.chronoplane.queries.taurusdb.GetFullSyncs;
import io.chronoplane.queries.taurusdb.GetJob;
import io.chronoplane.queries.taurusdb.GetSourceInstance;
import io.chronoplane.queries.taurusdb.GetStarRocksInstance;
import io.chronoplane.queries.taurusdb.GetSyncTask;
import io.chronoplane.queries.taurusdb.JobView;
import io.chronoplane.queries.taurusdb.ListSyncTasks;
import io.chronoplane.queries.taurusdb.StarRocksInstanceView;
import io.chronoplane.queries.taurusdb.SyncTaskPage;
import io.chronoplane.queries.taurusdb.SyncTaskView;
import io.chronoplane.queries.taurusdb.TaurusDbQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Answers the queries of TaurusDB HTAP.
final class TaurusDbAnswering implements Answering<TaurusDbQuery<?>> {

    @Override
    public Object answer(TaurusDbQuery<?> query, Views views) {
        return switch (query) {
            case GetStarRocksInstance get -> instance(views, get.projectId(), get.instanceId());
            case GetSourceInstance get ->
                views.view(SourceInstanceProjection.PROJECTION, get.sourceInstanceId())
                        .filter(view -> view.projectId().equals(get.projectId()));
            case CheckTables check -> TableChecking.verdicts(check, views);
            case ListSyncTasks list -> tasks(list, views);
            case GetSyncTask get -> task(views, get.instanceId(), get.taskName());
            case GetJob get -> job(get, views);
            case GetFullSyncs get ->
                views.view(FullSyncsProjection.PROJECTION, TaurusDbTags.FULL_SYNCS).orElse(FullSyncsView.NONE);
        };
    }

    /// Another project's instances are unknown.
    private static Optional<StarRocksInstanceView> instance(Views views, String projectId, String instanceId) {
        return views.view(StarRocksInstanceProjection.PROJECTION, instanceId)
                .filter(view -> view.projectId().equals(projectId));
    }

    private static Optional<SyncTaskView> task(Views views, String instanceId, String taskName) {
        return views.view(SyncTaskProjection.PROJECTION, TaurusDbTags.taskId(instanceId, taskName));
    }

    private static SyncTaskPage tasks(ListSyncTasks list, Views views) {
        Set<String> names = views.view(StarRocksInstanceProjection.PROJECTION, list.instanceId())
                .map(view -> view.tasks().asMap().keySet())
                .orElse(Set.of());
        List<SyncTaskView> page = names.stream()
                .skip(list.offset())
                .limit(list.limit())
                .flatMap(name -> task(views, list.instanceId(), name).stream())
                .toList();
        return new SyncTaskPage(names.size(), page);
    }

    private static Optional<JobView> job(GetJob get, Views views) {
        return views.view(JobProjection.PROJECTION, get.jobId())
                .filter(job -> instance(views, get.projectId(), job.instanceId()).isPresent());
    }
}
