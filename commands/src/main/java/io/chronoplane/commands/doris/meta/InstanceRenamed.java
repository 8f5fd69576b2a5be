package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// An instance has another name.
public record InstanceRenamed(String instanceId, String name, long at) implements DorisMetaEvent {

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId);
    }
}
