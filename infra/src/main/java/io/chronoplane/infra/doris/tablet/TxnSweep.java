package io.chronoplane.infra.doris.tablet;

import io.chronoplane.commands.doris.tablet.ExpireTxn;
import io.chronoplane.infra.cluster.Cluster;
import io.chronoplane.infra.cluster.Duty;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.queries.doris.tablet.GetRunningTxns;
import io.chronoplane.queries.doris.tablet.RunningTxn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Aborts transactions whose time is over. Of several nodes one does.
public final class TxnSweep implements AutoCloseable {

    private final Gateway gateway;
    private final InstantSource clock;
    private final Duty turns;

    public TxnSweep(Cluster cluster, Gateway gateway, InstantSource clock, Duration every) {
        this.gateway = gateway;
        this.clock = clock;
        this.turns = new Duty(cluster, "txn-timeouts", every, this::sweep);
    }

    /// Begins to look for them.
    public void begin() {
        turns.begin();
    }

    private void sweep() {
        long now = clock.millis();
        for (RunningTxn txn : gateway.ask(new GetRunningTxns()).txns().values()) {
            if (txn.until() <= now) {
                var unused = gateway.send(new ExpireTxn(txn.instanceId(), txn.txnId()), origin(txn));
            }
        }
    }

    private static Origin origin(RunningTxn txn) {
        String id = "txn-timeout-" + txn.txnId();
        return new Origin("txn-timeouts", "doris.tablet/timeout", "", Optional.empty(), id, Optional.empty());
    }

    @Override
    public void close() {
        turns.close();
    }
}
