package io.chronoplane.api.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.infra.doris.tablet.CompactionEngine;
import io.chronoplane.infra.doris.tablet.CompactionPace;
import io.chronoplane.infra.doris.tablet.TxnSweep;
import io.chronoplane.queries.doris.tablet.GetRunningTxns;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/// Compactions that are seen running, and that outlive the one who carries them.
class EngineTest {

    private static final String RUN = "/api/compaction/run?tablet_id=10004&compact_type=";

    private static TabletServer loaded(CompactionPace pace, boolean current) {
        TabletServer server = TabletServer.start(pace, current);
        server.givenTablet(10004, 10003);
        for (int i = 0; i < 5; i++) {
            server.load(10004, "r" + i);
        }
        return server;
    }

    @Test
    void aCompaction_isSeenRunning_andBlocksItsKind() {
        try (TabletServer server = loaded(TabletServer.NEVER, false)) {
            server.post(RUN + "cumulative");
            assertThat(TabletServer.squeezed(server.get("/api/compaction/run_status?tablet_id=10004").body()))
                    .contains("\"run_status\":true,\"msg\":\"this tablet_id is running\"", "\"compact_type\":\"cumulative\"");
            assertThat(TabletServer.squeezed(server.get("/api/compaction/run_status").body()))
                    .contains("\"CumulativeCompaction\":[10004]");
            assertThat(server.post(RUN + "cumulative")).contains("fail to execute compaction, error = -2000");
            assertThat(server.post(RUN + "full")).contains("Success");
            assertThat(TabletServer.squeezed(server.get("/api/compaction/run_status?tablet_id=10004").body()))
                    .contains("\"compact_type\":\"full\"");
            assertThat(TabletServer.squeezed(server.get("/control/v1/compactions").body()))
                    .contains("\"outcome\":\"running\"", "\"outcome\":\"cancelled\"");
            assertThat(server.post(RUN + "base")).contains("fail to execute compaction, error = -216");
        }
    }

    @Test
    void theNewestWords_areSpoken_whenTheyAreAskedFor() {
        try (TabletServer server = loaded(TabletServer.NEVER, true)) {
            assertThat(server.post(RUN + "cumulative"))
                    .isEqualTo("{\"status\":\"Success\",\"msg\":\"compaction task is successfully triggered."
                            + " Table id: 0. Tablet id: 10004\"}");
            assertThat(server.post(RUN + "cumulative"))
                    .isEqualTo("{\"status\":\"E-2000\",\"msg\":\"cumu no suitable versions: job tablet busy\"}");
            assertThat(server.post("/api/compaction/run?tablet_id=5&compact_type=full"))
                    .isEqualTo("{\"status\":\"NOT_FOUND\",\"msg\":\"Tablet not found. tablet_id=5\"}");
            assertThat(TabletServer.squeezed(server.get("/api/compaction/run_status?tablet_id=10004").body()))
                    .contains("\"msg\":\"compaction task for this tablet is running\",\"tablet_id\":10004,\"compact_type\"");
        }
    }

    @Test
    void aCompaction_isTakenOn_onceTheLeaseOfItsDeadCarrierIsOver_andMergedOnce() {
        try (TabletServer server = loaded(TabletServer.NEVER, false)) {
            server.post(RUN + "cumulative");
            server.abandon();
            long before = server.head();
            CompactionPace quick = new CompactionPace(Duration.ZERO, Duration.ofSeconds(1), 4);
            try (CompactionEngine one = new CompactionEngine(server.node(), InstantSource.system(), quick);
                    CompactionEngine other = new CompactionEngine(server.node(), InstantSource.system(), quick)) {
                one.begin();
                other.begin();
                server.settle();
            }
            assertThat(server.typesAfter(before).stream().filter("doris.tablet.compaction-committed"::equals))
                    .hasSize(1);
            assertThat(server.get("/api/compaction/show?tablet_id=10004").body()).contains("\"[2-6] ");
        }
    }

    @Test
    void aTransaction_isSwept_onceItsTimeIsOver() {
        try (TabletServer server = TabletServer.start();
                TxnSweep sweep = new TxnSweep(
                        server.node().cluster(), server.node(), InstantSource.system(), Duration.ofMillis(50))) {
            sweep.begin();
            long txn = TabletServer.txnId(server.given("begin_txn", TabletServer.txn("l").replace("60000", "1")));
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> server.node().ask(new GetRunningTxns()).txns().isEmpty());
            assertThat(server.rpc("get_txn", "\"txn_id\": " + txn))
                    .contains("TXN_STATUS_ABORTED", "\"reason\":\"timeout\"");
        }
    }
}
