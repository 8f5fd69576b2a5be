package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Ends an instance, once it has no clusters. To drop it again changes nothing and is allowed.
public record DropInstance(String instanceId) implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
