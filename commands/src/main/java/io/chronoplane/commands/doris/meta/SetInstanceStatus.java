package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Marks an instance as overdue, or as normal again.
///
/// @param status NORMAL or OVERDUE; null for anything else that was asked
/// @param op     the number of what was asked, 0 when missing; only echoed in a refusal
public record SetInstanceStatus(String instanceId, @Nullable InstanceStatus status, int op)
        implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
