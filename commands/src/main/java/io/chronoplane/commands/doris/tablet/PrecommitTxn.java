package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Declares a transaction ready to be committed.
///
/// @param dbId      null when not told
/// @param timeoutMs how long it may wait for its commit; null for what it was begun with
public record PrecommitTxn(String instanceId, @Nullable Long dbId, long txnId, @Nullable Long timeoutMs)
        implements TxnCommand {

    @Override
    public List<Tag> reads() {
        return List.of(DorisTabletTags.txn(instanceId, txnId));
    }
}
