package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.ArrayList;
import java.util.List;

/// All that a transaction wrote became visible at once: one new version for each partition.
///
/// @param partitions that have a new version
/// @param loaded     the rowsets, at their versions
public record TxnCommitted(
        String instanceId,
        long txnId,
        long dbId,
        String label,
        List<PartitionCommit> partitions,
        List<StagedRowset> loaded,
        long at)
        implements TxnEvent {

    public TxnCommitted {
        partitions = List.copyOf(partitions);
        loaded = List.copyOf(loaded);
    }

    @Override
    public List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        tags.add(DorisTabletTags.txn(instanceId, txnId));
        tags.add(DorisTabletTags.label(instanceId, dbId, label));
        tags.add(DorisTabletTags.all(DorisTabletTags.RUNNING_TXNS));
        partitions.forEach(one -> tags.add(DorisTabletTags.partition(instanceId, one.tableId(), one.partitionId())));
        partitions.stream()
                .map(PartitionCommit::tableId)
                .distinct()
                .forEach(table -> tags.add(DorisTabletTags.table(instanceId, table)));
        loaded.forEach(one -> tags.add(DorisTabletTags.tablet(instanceId, one.tabletId())));
        return List.copyOf(tags);
    }
}
