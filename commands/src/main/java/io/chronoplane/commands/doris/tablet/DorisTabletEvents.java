package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.EventType;
import java.util.List;

/// The approved event names of this system. A name is never used for anything else again.
public final class DorisTabletEvents {

    public static final List<EventType> ALL = List.of(
            new EventType("doris.tablet.tablet-created", 1, TabletCreated.class),
            new EventType("doris.tablet.tablet-altered", 1, TabletAltered.class),
            new EventType("doris.tablet.txn-begun", 1, TxnBegun.class),
            new EventType("doris.tablet.rowset-staged", 1, RowsetStaged.class),
            new EventType("doris.tablet.txn-precommitted", 1, TxnPrecommitted.class),
            new EventType("doris.tablet.txn-committed", 1, TxnCommitted.class),
            new EventType("doris.tablet.txn-aborted", 1, TxnAborted.class),
            new EventType("doris.tablet.label-cleaned", 1, LabelCleaned.class),
            new EventType("doris.tablet.compaction-started", 1, CompactionStarted.class),
            new EventType("doris.tablet.compaction-leased", 1, CompactionLeased.class),
            new EventType("doris.tablet.compaction-ended", 1, CompactionEnded.class),
            new EventType("doris.tablet.compaction-committed", 1, CompactionCommitted.class));

    private DorisTabletEvents() {}
}
