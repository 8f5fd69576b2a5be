package io.chronoplane.infra.ticdc.sink;

import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Where one changefeed writes to. One thread calls it; what fails, fails with a
/// [FlowException][io.chronoplane.infra.ticdc.FlowException], thrown or in the future, and then the sink is closed.
/// Every call ends in bounded time.
public interface Sink extends AutoCloseable {

    /// Begins to write rows, which come in the order of their commits.
    ///
    /// @return completes when they are there to stay
    CompletableFuture<Void> write(List<RowEvent> rows);

    /// Writes a statement. Everything before it has been delivered.
    CompletableFuture<Void> ddl(Ddl ddl);

    /// Everything up to the timestamp has been delivered. Called about once a second, with what never decreases.
    void checkpoint(long ts);

    /// The last call before the end of a changefeed that has reached its target: everything up to it has been delivered.
    default void last(long ts) {
        checkpoint(ts);
    }

    /// Does what is due by now. Called several times a second.
    default void tick() {
        // Most have nothing that waits.
    }

    /// Lets go of everything, whether or not it was delivered, in bounded time.
    @Override
    void close();
}
