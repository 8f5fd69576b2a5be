package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends a transaction without a result.
///
/// @param byLabel the label that it was found by; null when it was named by its id
public record AbortTxn(String instanceId, long txnId, String reason, @Nullable String byLabel) implements TxnCommand {

    @Override
    public List<Tag> reads() {
        return List.of(DorisTabletTags.txn(instanceId, txnId));
    }
}
