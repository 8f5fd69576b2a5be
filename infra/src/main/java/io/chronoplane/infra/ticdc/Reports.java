package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;
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

    private final AtomicLong checkpoint;
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final AtomicReference<@Nullable Warning> warning = new AtomicReference<>();

    Reports(long checkpointTs) {
        this.checkpoint = new AtomicLong(checkpointTs);
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
