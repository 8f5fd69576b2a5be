package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An instance exists, NORMAL and without clusters.
public record InstanceCreated(
        String instanceId,
        String name,
        String userId,
        boolean sseEnabled,
        @Nullable RamUser ramUser,
        Storage storage,
        long at)
        implements DorisMetaEvent {

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId);
    }
}
