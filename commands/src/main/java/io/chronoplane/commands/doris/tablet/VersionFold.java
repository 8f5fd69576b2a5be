package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Event;

/// How commits move the versions of partitions and tables, both where they are decided on and where they are shown.
public final class VersionFold {

    private VersionFold() {}

    public static PartitionVersion partition(String id, PartitionVersion state, Event event) {
        if (event instanceof TxnCommitted committed) {
            for (PartitionCommit partition : committed.partitions()) {
                String own = DorisTabletTags.partitionId(
                        committed.instanceId(), partition.tableId(), partition.partitionId());
                if (own.equals(id)) {
                    return new PartitionVersion(committed.dbId(), partition.version(), committed.at());
                }
            }
        }
        return state;
    }

    public static TableVersion table(String id, TableVersion state, Event event) {
        return event instanceof TxnCommitted committed
                ? new TableVersion(committed.dbId(), state.version() + 1)
                : state;
    }
}
