package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.EventType;
import java.util.List;

/// The approved event names of this system. A name is never used for anything else again.
public final class DorisMetaEvents {

    public static final List<EventType> ALL = List.of(
            new EventType("doris.meta.instance-created", 1, InstanceCreated.class),
            new EventType("doris.meta.instance-dropped", 1, InstanceDropped.class),
            new EventType("doris.meta.instance-status-changed", 1, InstanceStatusChanged.class),
            new EventType("doris.meta.cluster-added", 1, ClusterAdded.class),
            new EventType("doris.meta.cluster-dropped", 1, ClusterDropped.class),
            new EventType("doris.meta.cluster-renamed", 1, ClusterRenamed.class),
            new EventType("doris.meta.cluster-status-changed", 1, ClusterStatusChanged.class));

    private DorisMetaEvents() {}
}
