package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A transaction is ready to be committed.
///
/// @param until epoch milliseconds after which it is aborted
public record TxnPrecommitted(String instanceId, long txnId, long dbId, String label, long until, long at)
        implements TxnEvent {

    @Override
    public List<Tag> tags() {
        return List.of(
                DorisTabletTags.txn(instanceId, txnId),
                DorisTabletTags.label(instanceId, dbId, label),
                DorisTabletTags.all(DorisTabletTags.RUNNING_TXNS));
    }
}
