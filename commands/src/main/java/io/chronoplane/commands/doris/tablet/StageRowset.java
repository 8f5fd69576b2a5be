package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Writes a rowset under a transaction. Nobody sees it before the transaction, or the compaction, is committed.
public record StageRowset(String instanceId, RowsetWrite write) implements TxnCommand {

    @Override
    public List<Tag> reads() {
        return write.reads(instanceId);
    }
}
