package io.chronoplane.infra.ticdc.sink;

import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Takes everything and keeps nothing.
final class Blackhole implements Sink {

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    @Override
    public CompletableFuture<Void> write(List<RowEvent> rows) {
        return DONE;
    }

    @Override
    public CompletableFuture<Void> ddl(Ddl ddl) {
        return DONE;
    }

    @Override
    public void checkpoint(long ts) {
        // Nobody is told.
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
