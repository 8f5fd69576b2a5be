package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.cluster.Lease;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What one run of a [Flow] has told, until its owner looks at it.
final class Reports implements FlowListener {

    /// How a run came to its end.
    sealed interface End {

        record Failed(FlowFailure failure) implements End {}

        record Finished(long ts) implements End {}
    }

    /// Something that went wrong meanwhile.
    record Warning(ErrorCode code, String message) {}

    private final Lease lease;
    private final AtomicLong checkpoint;
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final AtomicReference<@Nullable Warning> warning = new AtomicReference<>();

    /// @param lease that it runs under
    Reports(Lease lease, long checkpointTs) {
        this.lease = lease;
        this.checkpoint = new AtomicLong(checkpointTs);
    }

    @Override
    public boolean mayGoOn() {
        return lease.isHeld();
    }

    @Override
    public void checkpoint(long ts) {
        checkpoint.accumulateAndGet(ts, Math::max);
    }

    @Override
    public void failed(FlowFailure failure) {
        end.compareAndSet(null, new End.Failed(failure));
    }

    @Override
    public void warning(ErrorCode code, String message) {
        warning.set(new Warning(code, message));
    }

    @Override
    public void finished(long ts) {
        checkpoint(ts);
        end.compareAndSet(null, new End.Finished(ts));
    }

    long checkpointTs() {
        return checkpoint.get();
    }

    @Nullable End end() {
        return end.get();
    }

    /// The last warning since it was taken before.
    @Nullable Warning takeWarning() {
        return warning.getAndSet(null);
    }
}
