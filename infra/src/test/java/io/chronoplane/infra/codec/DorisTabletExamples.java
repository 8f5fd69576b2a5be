package io.chronoplane.infra.codec;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.doris.tablet.CompactionCommitted;
import io.chronoplane.commands.doris.tablet.CompactionEnded;
import io.chronoplane.commands.doris.tablet.CompactionJob;
import io.chronoplane.commands.doris.tablet.CompactionLeased;
import io.chronoplane.commands.doris.tablet.CompactionStarted;
import io.chronoplane.commands.doris.tablet.CompactionType;
import io.chronoplane.commands.doris.tablet.Coordinator;
import io.chronoplane.commands.doris.tablet.DeletePredicate;
import io.chronoplane.commands.doris.tablet.EndedJob;
import io.chronoplane.commands.doris.tablet.Ending;
import io.chronoplane.commands.doris.tablet.KeysType;
import io.chronoplane.commands.doris.tablet.LabelCleaned;
import io.chronoplane.commands.doris.tablet.Overlap;
import io.chronoplane.commands.doris.tablet.PartitionCommit;
import io.chronoplane.commands.doris.tablet.RequestId;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.RowsetStaged;
import io.chronoplane.commands.doris.tablet.StagedRowset;
import io.chronoplane.commands.doris.tablet.TabletAltered;
import io.chronoplane.commands.doris.tablet.TabletCreated;
import io.chronoplane.commands.doris.tablet.TabletMeta;
import io.chronoplane.commands.doris.tablet.TabletProperties;
import io.chronoplane.commands.doris.tablet.TabletState;
import io.chronoplane.commands.doris.tablet.Totals;
import io.chronoplane.commands.doris.tablet.TxnAborted;
import io.chronoplane.commands.doris.tablet.TxnBegun;
import io.chronoplane.commands.doris.tablet.TxnCommitted;
import io.chronoplane.commands.doris.tablet.TxnPrecommitted;
import io.chronoplane.commands.doris.tablet.TxnRequest;
import io.chronoplane.commands.doris.tablet.VersionRange;
import java.util.List;

/// One event of each approved kind of this system, with all that it can hold. A new kind gets a line here and a golden
/// file.
final class DorisTabletExamples {

    private static final long AT = 1_770_091_445_123L;
    private static final long TXN = 1_812_573_639_679_000L;

    private static final Rowset ROWSET = new Rowset(
            "020000000000f09caa4aa760fb5d9cb127426a84a24aab9f", TXN, 2, 2, 100, 1, 11_000, 10_000, 1_000,
            Overlap.OVERLAPPING, new DeletePredicate(2, List.of("k1=1")), AT / 1000, AT, 3);

    private static final TabletProperties PROPERTIES =
            new TabletProperties("time_series", 60L, true, false, true, 1024L, 2000L, 3600L);

    static final List<Event> ALL = List.of(
            new TabletCreated(
                    "i-1",
                    new TabletMeta(
                            10004, 10001, 10002, 10003, 1000L, TabletState.RUNNING, KeysType.UNIQUE_KEYS, 3, 700967178,
                            true, PROPERTIES, "first"),
                    AT),
            new TabletAltered("i-1", 10004, PROPERTIES, AT),
            new TxnBegun(
                    "i-1",
                    TXN,
                    new TxnRequest(
                            1000, "label", List.of(10001L), 60_000, 30_000, new RequestId(1, -2),
                            new Coordinator(2, 1, "10.0.0.1", AT), 1),
                    AT),
            new RowsetStaged("i-1", TXN, new StagedRowset(10004, ROWSET), AT),
            new TxnPrecommitted("i-1", TXN, 1000, "label", AT + 30_000, AT),
            new TxnCommitted(
                    "i-1", TXN, 1000, "label", List.of(new PartitionCommit(10001, 10003, 2)),
                    List.of(new StagedRowset(10004, ROWSET)), AT),
            new TxnAborted("i-1", TXN, 1000, "label", "User Abort", AT),
            new LabelCleaned("i-1", 1000, "label", AT),
            new CompactionStarted(
                    "i-1",
                    10004,
                    10001,
                    new CompactionJob(
                            "job", "someone", CompactionType.CUMULATIVE, 1_770_177_845, 1_770_091_525,
                            new VersionRange(2, 6), true, true, AT),
                    List.of(new EndedJob("older", CompactionType.BASE, Ending.CANCELLED)),
                    AT),
            new CompactionLeased("i-1", 10004, "job", 1_770_091_605, AT),
            new CompactionEnded(
                    "i-1", 10004, new EndedJob("job", CompactionType.CUMULATIVE, Ending.ABORTED), "asked to", AT),
            new CompactionCommitted(
                    "i-1", 10004, 10001, "job", CompactionType.CUMULATIVE, new VersionRange(2, 6), ROWSET, 777L,
                    new Totals(5, 500, 5, 55_000, 5_000, 50_000), new Totals(1, 500, 1, 55_000, 5_000, 50_000), 7, AT));

    private DorisTabletExamples() {}
}
