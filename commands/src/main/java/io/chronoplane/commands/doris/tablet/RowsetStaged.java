package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A rowset was written under a transaction, and nobody sees it yet.
public record RowsetStaged(String instanceId, long txnId, StagedRowset staged, long at) implements TxnEvent {

    @Override
    public List<Tag> tags() {
        return List.of(DorisTabletTags.txn(instanceId, txnId));
    }
}
