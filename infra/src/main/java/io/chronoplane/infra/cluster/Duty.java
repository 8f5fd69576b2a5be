package io.chronoplane.infra.cluster;

import io.chronoplane.infra.core.Periodic;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// What one node of a cluster at a time does again and again, once it has begun. A node that stood still may take the
/// rest of a turn beside the next one, so a turn must be right when it is taken twice.
public final class Duty implements AutoCloseable {

    private final Cluster cluster;
    private final String name;
    private final Periodic.Turn turn;
    private final Periodic turns;
    private volatile @Nullable Candidacy candidacy;

    /// @param name  of the lease and of the thread
    /// @param every from the end of a turn to the next one
    public Duty(Cluster cluster, String name, Duration every, Periodic.Turn turn) {
        this.cluster = cluster;
        this.name = name;
        this.turn = turn;
        this.turns = new Periodic(name, every, this::ifMine);
    }

    /// Strives for the lease, and takes turns while it is held.
    public void begin() {
        candidacy = cluster.stand(name, Holding.NOTHING);
        turns.begin();
    }

    private void ifMine() throws InterruptedException, ExecutionException, TimeoutException {
        Candidacy standing = candidacy;
        if (standing != null && standing.lease().filter(Lease::isHeld).isPresent()) {
            turn.take();
        }
    }

    @Override
    public void close() {
        turns.close();
        Candidacy standing = candidacy;
        if (standing != null) {
            standing.close();
        }
    }
}
