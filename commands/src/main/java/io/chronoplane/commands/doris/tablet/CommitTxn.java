package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes all that a transaction wrote visible at once.
///
/// @param twoPhase whether it must be precommitted
/// @param tablets  that it wrote to, as far as they are known: the decision rests on them too
public record CommitTxn(String instanceId, long txnId, boolean twoPhase, List<Place> tablets) implements TxnCommand {

    /// Where a tablet belongs.
    ///
    /// @param tableId     0 when the tablet is unknown
    /// @param partitionId 0 when the tablet is unknown
    public record Place(long tabletId, long tableId, long partitionId) {}

    public CommitTxn {
        tablets = List.copyOf(tablets);
    }

    @Override
    public List<Tag> reads() {
        Set<Tag> reads = new LinkedHashSet<>();
        reads.add(DorisTabletTags.txn(instanceId, txnId));
        for (Place place : tablets) {
            reads.add(DorisTabletTags.tablet(instanceId, place.tabletId()));
            reads.add(DorisTabletTags.partition(instanceId, place.tableId(), place.partitionId()));
            reads.add(DorisTabletTags.table(instanceId, place.tableId()));
        }
        return List.copyOf(reads);
    }
}
