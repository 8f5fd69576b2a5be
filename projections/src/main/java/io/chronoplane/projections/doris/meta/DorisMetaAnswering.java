package io.chronoplane.projections.doris.meta;

import io.chronoplane.projections.core.Answering;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.doris.meta.DorisMetaQuery;
import io.chronoplane.queries.doris.meta.GetClusterStatus;
import io.chronoplane.queries.doris.meta.GetClusters;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.ResolveInstance;

/// Answers the queries of the Doris Meta Service.
final class DorisMetaAnswering implements Answering<DorisMetaQuery<?>> {

    @Override
    public Object answer(DorisMetaQuery<?> query, Views views) {
        return switch (query) {
            case GetInstance get -> views.view(InstanceProjection.PROJECTION, get.instanceId());
            case ResolveInstance resolve -> InstanceResolving.answer(resolve, views);
            case GetClusters get -> ClusterSelecting.answer(get, views);
            case GetClusterStatus get -> ClusterStatusListing.answer(get, views);
        };
    }
}
