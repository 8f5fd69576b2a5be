package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;

/// The tags of this system's entities, and of what its events are found by besides.
public final class DorisTabletTags {

    public static final String TABLET = "tablet";
    public static final String TXN = "txn";
    public static final String LABEL = "txn-label";
    public static final String PARTITION = "tablet-partition";
    public static final String TABLE = "tablet-table";

    /// Where transaction ids come from: one for all instances.
    public static final String SEQUENCE = "txn-sequence";

    /// Tablets with this id, of whatever instance.
    public static final String TABLET_ID = "tablet-id";

    /// Tablets of tables with this id, of whatever instance.
    public static final String TABLE_ID = "table-id";

    /// Transactions that are neither visible nor aborted.
    public static final String RUNNING_TXNS = "running-txns";

    /// Compactions of all tablets.
    public static final String COMPACTIONS = "compactions";

    /// The id of what there is one of.
    public static final String ALL = "all";

    private DorisTabletTags() {}

    public static String tabletId(String instanceId, long tabletId) {
        return instanceId + "/" + tabletId;
    }

    public static String txnId(String instanceId, long txnId) {
        return instanceId + "/" + txnId;
    }

    public static String labelId(String instanceId, long dbId, String label) {
        return instanceId + "/" + dbId + "/" + label;
    }

    public static String partitionId(String instanceId, long tableId, long partitionId) {
        return instanceId + "/" + tableId + "/" + partitionId;
    }

    public static String tableId(String instanceId, long tableId) {
        return instanceId + "/" + tableId;
    }

    static Tag tablet(String instanceId, long tabletId) {
        return new Tag(TABLET, tabletId(instanceId, tabletId));
    }

    static Tag txn(String instanceId, long txnId) {
        return new Tag(TXN, txnId(instanceId, txnId));
    }

    static Tag label(String instanceId, long dbId, String label) {
        return new Tag(LABEL, labelId(instanceId, dbId, label));
    }

    static Tag partition(String instanceId, long tableId, long partitionId) {
        return new Tag(PARTITION, partitionId(instanceId, tableId, partitionId));
    }

    static Tag table(String instanceId, long tableId) {
        return new Tag(TABLE, tableId(instanceId, tableId));
    }

    static Tag all(String kind) {
        return new Tag(kind, ALL);
    }
}
