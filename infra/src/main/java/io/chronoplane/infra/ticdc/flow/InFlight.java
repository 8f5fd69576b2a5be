package io.chronoplane.infra.ticdc.flow;

import io.chronoplane.infra.ticdc.FlowException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What the sink has been given and has not delivered yet, in order. For one thread.
final class InFlight {

    private record Write(long upTo, long bytes, CompletableFuture<Void> done) {}

    private final Deque<Write> writes = new ArrayDeque<>();
    private long bytes;

    /// @param upTo once it is delivered, all up to this timestamp is
    void add(long upTo, long size, CompletableFuture<Void> done) {
        writes.add(new Write(upTo, size, done));
        bytes += size;
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    /// Estimated.
    long bytes() {
        return bytes;
    }

    /// Forgets what has been delivered.
    ///
    /// @param delivered up to where all was delivered before
    /// @return up to where all is delivered now
    /// @throws FlowException when something could not be
    long settle(long delivered) {
        long upTo = delivered;
        for (Write first = writes.peek(); first != null && first.done().isDone(); first = writes.peek()) {
            try {
                first.done().join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof FlowException why ? why : new IllegalStateException("a sink failed", e);
            }
            writes.remove();
            bytes -= first.bytes();
            upTo = first.upTo();
        }
        return upTo;
    }

    /// Waits for the first one, for at most so long. What became of it is for [#settle].
    void await(long millis) throws InterruptedException {
        Write first = writes.peek();
        if (first != null) {
            try {
                first.done().get(millis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                return;
            }
        }
    }
}
