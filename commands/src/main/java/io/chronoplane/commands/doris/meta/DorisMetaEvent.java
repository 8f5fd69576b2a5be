package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Event;

/// What happens to instances and their clusters.
public sealed interface DorisMetaEvent extends Event
        permits InstanceCreated,
                InstanceDropped,
                InstanceStatusChanged,
                InstanceRenamed,
                StorageEvent,
                ClusterEvent {

    String instanceId();

    /// When it happened, in epoch seconds.
    long at();
}
