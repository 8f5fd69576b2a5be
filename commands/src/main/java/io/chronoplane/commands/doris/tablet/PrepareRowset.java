package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Asks whether a rowset may be written. Changes nothing.
public record PrepareRowset(String instanceId, RowsetWrite write) implements TxnCommand {

    @Override
    public List<Tag> reads() {
        return write.reads(instanceId);
    }
}
