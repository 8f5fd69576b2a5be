package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Begins a transaction under a label that no other one of its database has.
public record BeginTxn(String instanceId, TxnRequest request) implements TxnCommand {

    @Override
    public List<Tag> reads() {
        return List.of(
                DorisTabletTags.label(instanceId, request.dbId(), request.label()),
                DorisTabletTags.all(DorisTabletTags.SEQUENCE));
    }
}
