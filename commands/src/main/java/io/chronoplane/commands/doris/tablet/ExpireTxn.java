package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Ends a transaction whose time is over. Nothing happens to one that has some left, or has ended.
public record ExpireTxn(String instanceId, long txnId) implements TxnCommand {

    @Override
    public List<Tag> reads() {
        return List.of(DorisTabletTags.txn(instanceId, txnId));
    }
}
