package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.EventType;
import java.util.List;

/// The approved event names of this system. A name is never used for anything else again.
public final class DorisMetaEvents {

    public static final List<EventType> ALL = List.of(
            new EventType("doris.meta.instance-created", 2, InstanceCreated.class),
            new EventType("doris.meta.instance-dropped", 1, InstanceDropped.class),
            new EventType("doris.meta.instance-status-changed", 1, InstanceStatusChanged.class),
            new EventType("doris.meta.cluster-added", 1, ClusterAdded.class),
            new EventType("doris.meta.cluster-dropped", 1, ClusterDropped.class),
            new EventType("doris.meta.cluster-renamed", 1, ClusterRenamed.class),
            new EventType("doris.meta.cluster-status-changed", 1, ClusterStatusChanged.class),
            new EventType("doris.meta.instance-renamed", 1, InstanceRenamed.class),
            new EventType("doris.meta.instance-encryption-set", 1, InstanceEncryptionSet.class),
            new EventType("doris.meta.instance-keys-rotated", 1, InstanceKeysRotated.class),
            new EventType("doris.meta.ram-user-set", 1, RamUserSet.class),
            new EventType("doris.meta.object-store-added", 1, ObjectStoreAdded.class),
            new EventType("doris.meta.object-store-altered", 1, ObjectStoreAltered.class),
            new EventType("doris.meta.storage-vault-added", 1, StorageVaultAdded.class),
            new EventType("doris.meta.storage-vault-altered", 1, StorageVaultAltered.class),
            new EventType("doris.meta.storage-vault-dropped", 1, StorageVaultDropped.class),
            new EventType("doris.meta.cluster-replaced", 1, ClusterReplaced.class),
            new EventType("doris.meta.cluster-users-changed", 1, ClusterUsersChanged.class),
            new EventType("doris.meta.cluster-endpoint-changed", 1, ClusterEndpointChanged.class),
            new EventType("doris.meta.virtual-cluster-added", 1, VirtualClusterAdded.class),
            new EventType("doris.meta.virtual-cluster-changed", 1, VirtualClusterChanged.class),
            new EventType("doris.meta.nodes-added", 1, NodesAdded.class),
            new EventType("doris.meta.nodes-dropped", 1, NodesDropped.class),
            new EventType("doris.meta.node-status-changed", 1, NodeStatusChanged.class));

    private DorisMetaEvents() {}
}
