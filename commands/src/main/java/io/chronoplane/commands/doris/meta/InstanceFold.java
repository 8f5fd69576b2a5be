package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.OrderedMap;

/// How events change an [Instance].
final class InstanceFold {

    private InstanceFold() {}

    static Instance apply(String id, Instance state, Event event) {
        return event instanceof DorisMetaEvent ours ? apply(state, ours) : state;
    }

    private static Instance apply(Instance state, DorisMetaEvent event) {
        return switch (event) {
            case InstanceCreated created -> new Live(
                    InstanceStatus.NORMAL,
                    created.sseEnabled(),
                    created.ramUser(),
                    created.storage(),
                    Clusters.none(),
                    OrderedMap.of());
            case InstanceDropped dropped -> new Instance.Deleted();
            case InstanceStatusChanged changed -> live(state).in(changed.to());
            case ClusterEvent changed -> {
                Live live = live(state);
                yield live.with(ClusterFold.apply(live.clusters(), changed), Endpoints.after(live, changed));
            }
            case InstanceRenamed renamed -> live(state);
            case StorageEvent storage -> live(state).with(StorageFold.apply(live(state).setup(), storage));
        };
    }

    private static Live live(Instance state) {
        if (state instanceof Live live) {
            return live;
        }
        throw new IllegalStateException("an event of a live instance meets one that is " + state);
    }
}
