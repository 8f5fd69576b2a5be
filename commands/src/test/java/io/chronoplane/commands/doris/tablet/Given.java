package io.chronoplane.commands.doris.tablet;

import java.util.List;
import java.util.stream.LongStream;

/// What tests begin with.
final class Given {

    static final long DB = 1000;
    static final long TABLE = 10001;
    static final long PARTITION = 10003;
    static final long TABLET = 10004;
    static final long MIB = 1 << 20;

    private Given() {}

    static TabletMeta meta(long tabletId, long partitionId) {
        return new TabletMeta(
                tabletId, TABLE, 10002, partitionId, DB, TabletState.RUNNING, KeysType.DUP_KEYS, 0, 7, false,
                TabletProperties.NONE, "first-" + tabletId);
    }

    static CreateTablets tablets(long... ids) {
        return new CreateTablets(
                World.INSTANCE,
                LongStream.of(ids).mapToObj(id -> meta(id, PARTITION)).toList());
    }

    static World tablet() {
        World world = new World();
        world.accepts(tablets(TABLET));
        return world;
    }

    static TxnRequest request(String label) {
        return new TxnRequest(DB, label, List.of(TABLE), 60_000, 30_000, null, null, null);
    }

    static long begun(World world, String label) {
        return ((TxnBegun) world.accepts(new BeginTxn(World.INSTANCE, request(label))).getFirst()).txnId();
    }

    static Rowset rowset(String id, long rows, long segments, long size) {
        return new Rowset(id, 0, 0, 0, rows, segments, size, size, 0, Overlap.UNKNOWN, null, 1, 0, 0);
    }

    static Rowset delete(String id) {
        return new Rowset(
                id, 0, 0, 0, 0, 0, 0, 0, 0, Overlap.UNKNOWN, new DeletePredicate(1, List.of("k=1")), 1, 0, 0);
    }

    static StageRowset staged(long txnId, long tabletId, Rowset rowset) {
        return new StageRowset(
                World.INSTANCE, new RowsetWrite(txnId, new StagedRowset(tabletId, rowset), false, null));
    }

    static CommitTxn commit(World world, long txnId) {
        return new CommitTxn(
                World.INSTANCE,
                txnId,
                false,
                world.txn(txnId).staged().values().stream()
                        .map(staged -> new CommitTxn.Place(
                                staged.tabletId(), TABLE, world.tablet(staged.tabletId()).meta().partitionId()))
                        .toList());
    }

    /// Loads one rowset into a tablet.
    static void load(World world, long tabletId, Rowset rowset) {
        long txn = begun(world, "load-" + rowset.rowsetId());
        world.accepts(staged(txn, tabletId, rowset));
        world.accepts(commit(world, txn));
    }

    static RunCompaction run(CompactionType type, String jobId) {
        return new RunCompaction(World.INSTANCE, TABLET, TABLE, PARTITION, type, jobId, "tester", 10);
    }

    static MergeRowsets merge(String jobId) {
        return new MergeRowsets(World.INSTANCE, TABLET, jobId);
    }
}
