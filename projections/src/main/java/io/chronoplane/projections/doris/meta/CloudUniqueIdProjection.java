package io.chronoplane.projections.doris.meta;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.doris.meta.ClusterEvent;
import io.chronoplane.commands.doris.meta.DorisMetaEvent;
import io.chronoplane.commands.doris.meta.DorisMetaTags;
import io.chronoplane.commands.doris.meta.HolderFold;
import io.chronoplane.commands.doris.meta.InstanceCreated;
import io.chronoplane.commands.doris.meta.InstanceDropped;
import io.chronoplane.commands.doris.meta.InstanceRenamed;
import io.chronoplane.commands.doris.meta.InstanceStatusChanged;
import io.chronoplane.commands.doris.meta.StorageEvent;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.doris.meta.CloudUniqueIdView;
import org.jspecify.annotations.Nullable;

/// Which instance holds which cloud_unique_id. One that no node holds any more has no view.
public final class CloudUniqueIdProjection {

    public static final Projection<CloudUniqueIdView> PROJECTION = new Projection<>(
            "doris.meta.cuid",
            1,
            DorisMetaTags.CLOUD_UNIQUE_ID,
            CloudUniqueIdView.class,
            CloudUniqueIdProjection::fold);

    private CloudUniqueIdProjection() {}

    private static @Nullable CloudUniqueIdView fold(String id, @Nullable CloudUniqueIdView view, Recorded recorded) {
        return recorded.event() instanceof DorisMetaEvent ours ? fold(id, view, ours) : view;
    }

    private static @Nullable CloudUniqueIdView fold(
            String id, @Nullable CloudUniqueIdView view, DorisMetaEvent event) {
        OrderedMap<String, String> names = view == null ? OrderedMap.of() : view.clusterNames();
        return switch (event) {
            case ClusterEvent changed -> held(id, event, HolderFold.apply(names, changed));
            case InstanceCreated other -> view;
            case InstanceDropped other -> view;
            case InstanceStatusChanged other -> view;
            case InstanceRenamed other -> view;
            case StorageEvent other -> view;
        };
    }

    private static @Nullable CloudUniqueIdView held(
            String id, DorisMetaEvent event, OrderedMap<String, String> clusterNames) {
        return clusterNames.isEmpty() ? null : new CloudUniqueIdView(id, event.instanceId(), clusterNames);
    }
}
