package io.chronoplane.projections.doris.meta;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.doris.meta.ClusterEvent;
import io.chronoplane.commands.doris.meta.ClusterFold;
import io.chronoplane.commands.doris.meta.Clusters;
import io.chronoplane.commands.doris.meta.DorisMetaEvent;
import io.chronoplane.commands.doris.meta.DorisMetaTags;
import io.chronoplane.commands.doris.meta.InstanceCreated;
import io.chronoplane.commands.doris.meta.InstanceDropped;
import io.chronoplane.commands.doris.meta.InstanceRenamed;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.InstanceStatusChanged;
import io.chronoplane.commands.doris.meta.StorageEvent;
import io.chronoplane.commands.doris.meta.StorageFold;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.doris.meta.InstanceView;
import org.jspecify.annotations.Nullable;

/// Instances with all that is theirs. Dropped ones stay visible.
public final class InstanceProjection {

    public static final Projection<InstanceView> PROJECTION = new Projection<>(
            "doris.meta.instance",
            3,
            DorisMetaTags.INSTANCE,
            InstanceView.class,
            InstanceProjection::fold,
            view -> view.status() == InstanceStatus.DELETED);

    private InstanceProjection() {}

    private static @Nullable InstanceView fold(String id, @Nullable InstanceView view, Recorded recorded) {
        return recorded.event() instanceof DorisMetaEvent ours ? fold(view, ours) : view;
    }

    private static InstanceView fold(@Nullable InstanceView view, DorisMetaEvent event) {
        return switch (event) {
            case InstanceCreated created -> created(created);
            case InstanceDropped dropped -> known(view, event).with(InstanceStatus.DELETED, event.at());
            case InstanceStatusChanged changed -> known(view, event).with(changed.to(), event.at());
            case InstanceRenamed renamed -> known(view, event).with(renamed.name(), event.at());
            case StorageEvent storage -> {
                InstanceView known = known(view, event);
                yield known.with(StorageFold.apply(known.setup(), storage), event.at());
            }
            case ClusterEvent changed -> {
                InstanceView before = known(view, event);
                yield before.with(ClusterFold.apply(before.clusters(), changed), event.at());
            }
        };
    }

    private static InstanceView known(@Nullable InstanceView view, DorisMetaEvent event) {
        if (view == null) {
            throw new IllegalStateException("an event of an instance that was never created: " + event.instanceId());
        }
        return view;
    }

    private static InstanceView created(InstanceCreated created) {
        return new InstanceView(
                created.instanceId(),
                created.name(),
                created.userId(),
                InstanceStatus.NORMAL,
                created.at(),
                created.at(),
                created.sseEnabled(),
                created.ramUser(),
                created.storage(),
                Clusters.none());
    }
}
