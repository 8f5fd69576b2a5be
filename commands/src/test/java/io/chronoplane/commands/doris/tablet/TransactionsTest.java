package io.chronoplane.commands.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Event;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private final World world = Given.tablet();

    @Test
    void theFirstLoad_isVersionTwo_inOneEventForAllTabletsAndPartitions() {
        world.accepts(new CreateTablets(World.INSTANCE, List.of(Given.meta(1, 51), Given.meta(2, 51), Given.meta(3, 52))));
        long txn = Given.begun(world, "l");
        for (long tablet = 1; tablet <= 3; tablet++) {
            world.accepts(Given.staged(txn, tablet, Given.rowset("r" + tablet, 10, 1, 100)));
        }
        List<Event> events = world.accepts(Given.commit(world, txn));
        assertThat(events).hasSize(1);
        assertThat(((TxnCommitted) events.getFirst()).partitions())
                .containsExactly(new PartitionCommit(Given.TABLE, 51, 2), new PartitionCommit(Given.TABLE, 52, 2));
        assertThat(world.versions(1)).isEqualTo("[0-1][2-2]");
        assertThat(world.versions(3)).isEqualTo("[0-1][2-2]");
        assertThat(world.partitionVersion(51)).isEqualTo(2);
        assertThat(world.tablet(2).stats().totals()).isEqualTo(new Totals(2, 10, 1, 100, 0, 100));
        assertThat(world.txn(txn).status()).isEqualTo(TxnStatus.VISIBLE);
    }

    @Test
    void aCommit_isRefused_whenItNamesOtherTabletsThanWereWritten() {
        long txn = Given.begun(world, "l");
        world.accepts(Given.staged(txn, Given.TABLET, Given.rowset("r", 1, 1, 1)));
        assertThat(world.refuses(new CommitTxn(World.INSTANCE, txn, false, List.of())))
                .isEqualTo(new TxnRejection.StagedMoved(txn));
        assertThat(world.versions(Given.TABLET)).isEqualTo("[0-1]");
    }

    @Test
    void aCommit_isRefused_forATabletThatIsNotThere() {
        long txn = Given.begun(world, "l");
        world.accepts(Given.staged(txn, 99, Given.rowset("r", 1, 1, 1)));
        assertThat(world.refuses(new CommitTxn(
                        World.INSTANCE, txn, false, List.of(new CommitTxn.Place(99, 0, 0)))))
                .isEqualTo(new TxnRejection.LoadedTabletUnknown(99));
    }

    @Test
    void aLabel_isTaken_untilItsTransactionIsAborted_orLongForgotten() {
        long first = Given.begun(world, "l");
        assertThat(world.refuses(new BeginTxn(World.INSTANCE, Given.request("l"))))
                .isEqualTo(new TxnRejection.LabelTaken("l", first, TxnStatus.PREPARED));
        world.accepts(new AbortTxn(World.INSTANCE, first, "why", null));
        long second = Given.begun(world, "l");
        assertThat(second).isGreaterThan(first);
        world.accepts(Given.commit(world, second));
        assertThat(world.refuses(new BeginTxn(World.INSTANCE, Given.request("l"))))
                .isEqualTo(new TxnRejection.LabelTaken("l", second, TxnStatus.VISIBLE));
        world.pass(Duration.ofDays(3).toMillis() + 1);
        assertThat(Given.begun(world, "l")).isGreaterThan(second);
    }

    @Test
    void aLabel_isNotTried_whenAHundredFailed() {
        long last = 0;
        for (int i = 0; i < 100; i++) {
            last = Given.begun(world, "l");
            world.accepts(new AbortTxn(World.INSTANCE, last, "", null));
        }
        assertThat(world.refuses(new BeginTxn(World.INSTANCE, Given.request("l"))))
                .isEqualTo(new TxnRejection.LabelAbortedTooOften("l", last));
    }

    @Test
    void theSameRequest_isKnownAgain() {
        TxnRequest request =
                new TxnRequest(Given.DB, "l", List.of(1L), 1_000, 0, new RequestId(1, 2), null, null);
        long txn = ((TxnBegun) world.accepts(new BeginTxn(World.INSTANCE, request)).getFirst()).txnId();
        assertThat(world.refuses(new BeginTxn(World.INSTANCE, request)))
                .isEqualTo(new TxnRejection.TxnRequestRepeated(Given.DB, "l", txn));
    }

    @Test
    void theStateMachine_isUpstreams() {
        long txn = Given.begun(world, "l");
        CommitTxn second = new CommitTxn(World.INSTANCE, txn, true, List.of());
        PrecommitTxn precommit = new PrecommitTxn(World.INSTANCE, null, txn, null);
        AbortTxn abort = new AbortTxn(World.INSTANCE, txn, "", null);
        assertThat(world.refuses(second)).isEqualTo(new TxnRejection.TxnNotPrecommitted(Given.DB, txn));
        world.accepts(precommit);
        assertThat(world.refuses(precommit)).isEqualTo(new TxnRejection.TxnAlreadyPrecommitted(Given.DB, txn));
        world.accepts(second);
        assertThat(world.refuses(second)).isEqualTo(new TxnRejection.TxnAlreadyVisible(Given.DB, txn));
        assertThat(world.accepts(Given.commit(world, txn))).isEmpty();
        assertThat(world.refuses(precommit)).isEqualTo(new TxnRejection.TxnAlreadyVisible(Given.DB, txn));
        assertThat(world.refuses(abort)).isEqualTo(new TxnRejection.TxnAlreadyVisible(Given.DB, txn));
        long other = Given.begun(world, "m");
        world.accepts(new AbortTxn(World.INSTANCE, other, "no", null));
        assertThat(world.txn(other).reason()).isEqualTo("no");
        assertThat(world.refuses(Given.commit(world, other)))
                .isEqualTo(new TxnRejection.TxnAlreadyAborted(Given.DB, other));
        assertThat(world.refuses(new AbortTxn(World.INSTANCE, 5, "", null)))
                .isEqualTo(new TxnRejection.TxnUnknown(null, 5));
    }

    @Test
    void aTransaction_isNotCommitted_andIsSwept_onceItsTimeIsOver() {
        long txn = Given.begun(world, "l");
        assertThat(world.accepts(new ExpireTxn(World.INSTANCE, txn))).isEmpty();
        world.pass(60_001);
        assertThat(world.refuses(Given.commit(world, txn))).isEqualTo(new TxnRejection.TxnTimedOut(txn));
        world.accepts(new ExpireTxn(World.INSTANCE, txn));
        assertThat(world.txn(txn).status()).isEqualTo(TxnStatus.ABORTED);
        assertThat(world.txn(txn).reason()).isEqualTo("timeout");
        assertThat(world.accepts(new ExpireTxn(World.INSTANCE, txn))).isEmpty();
    }

    @Test
    void aRowset_isWrittenOnce_underOneTransaction() {
        long txn = Given.begun(world, "l");
        StageRowset stage = Given.staged(txn, Given.TABLET, Given.rowset("r", 1, 1, 1));
        world.accepts(stage);
        assertThat(world.accepts(stage)).isEmpty();
        assertThat(world.refuses(Given.staged(txn, Given.TABLET, Given.rowset("other", 1, 1, 1))))
                .isInstanceOf(TxnRejection.RowsetExists.class);
        assertThat(world.refuses(new PrepareRowset(World.INSTANCE, stage.write())))
                .isInstanceOf(TxnRejection.RowsetExists.class);
    }
}
