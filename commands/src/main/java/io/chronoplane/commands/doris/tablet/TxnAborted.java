package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A transaction ended, and all that it wrote is garbage.
public record TxnAborted(String instanceId, long txnId, long dbId, String label, String reason, long at)
        implements TxnEvent {

    @Override
    public List<Tag> tags() {
        return List.of(
                DorisTabletTags.txn(instanceId, txnId),
                DorisTabletTags.label(instanceId, dbId, label),
                DorisTabletTags.all(DorisTabletTags.RUNNING_TXNS));
    }
}
