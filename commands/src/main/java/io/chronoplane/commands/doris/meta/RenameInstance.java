package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Gives an instance another name, which need not be unique.
///
/// @param name empty when missing
public record RenameInstance(String instanceId, String name) implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
