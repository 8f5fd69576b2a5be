package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.OrderedMap;
import org.jspecify.annotations.Nullable;

/// An instance that has been created and not been dropped.
///
/// @param status    NORMAL or OVERDUE
/// @param endpoints the cluster id of each node's [Endpoint#key()]
public record Live(
        InstanceStatus status,
        boolean sseEnabled,
        @Nullable RamUser ramUser,
        Storage storage,
        Clusters clusters,
        OrderedMap<String, String> endpoints)
        implements Instance {

    StorageSetup setup() {
        return new StorageSetup(sseEnabled, ramUser, storage);
    }

    Live with(StorageSetup setup) {
        return new Live(status, setup.sseEnabled(), setup.ramUser(), setup.storage(), clusters, endpoints);
    }

    Live in(InstanceStatus newStatus) {
        return new Live(newStatus, sseEnabled, ramUser, storage, clusters, endpoints);
    }

    Live with(Clusters newClusters, OrderedMap<String, String> newEndpoints) {
        return new Live(status, sseEnabled, ramUser, storage, newClusters, newEndpoints);
    }
}
