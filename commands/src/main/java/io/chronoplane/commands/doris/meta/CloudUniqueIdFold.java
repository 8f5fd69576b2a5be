package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.OrderedMap;

/// How events change a [CloudUniqueId].
final class CloudUniqueIdFold {

    private CloudUniqueIdFold() {}

    static CloudUniqueId apply(String id, CloudUniqueId state, Event event) {
        return event instanceof DorisMetaEvent ours ? apply(state, ours) : state;
    }

    private static CloudUniqueId apply(CloudUniqueId state, DorisMetaEvent event) {
        return switch (event) {
            case ClusterEvent changed -> hold(changed.instanceId(), HolderFold.apply(names(state), changed));
            case InstanceCreated other -> state;
            case InstanceDropped other -> state;
            case InstanceStatusChanged other -> state;
            case InstanceRenamed other -> state;
            case StorageEvent other -> state;
        };
    }

    private static CloudUniqueId hold(String instanceId, OrderedMap<String, String> clusterNames) {
        return clusterNames.isEmpty() ? new CloudUniqueId.Free() : new CloudUniqueId.Held(instanceId, clusterNames);
    }

    private static OrderedMap<String, String> names(CloudUniqueId state) {
        return switch (state) {
            case CloudUniqueId.Free free -> OrderedMap.of();
            case CloudUniqueId.Held held -> held.clusterNames();
        };
    }
}
