package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// An instance became OVERDUE, or NORMAL again.
public record InstanceStatusChanged(String instanceId, InstanceStatus from, InstanceStatus to, long at)
        implements DorisMetaEvent {

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId);
    }
}
