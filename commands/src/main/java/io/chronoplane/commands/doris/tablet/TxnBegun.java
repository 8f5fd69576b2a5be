package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A transaction began.
public record TxnBegun(String instanceId, long txnId, TxnRequest request, long at) implements TxnEvent {

    @Override
    public List<Tag> tags() {
        return List.of(
                DorisTabletTags.txn(instanceId, txnId),
                DorisTabletTags.label(instanceId, request.dbId(), request.label()),
                DorisTabletTags.all(DorisTabletTags.SEQUENCE),
                DorisTabletTags.all(DorisTabletTags.RUNNING_TXNS));
    }
}
