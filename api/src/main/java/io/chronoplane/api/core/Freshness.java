package io.chronoplane.api.core;

import io.chronoplane.infra.core.InvalidRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

/// Lets a read wait until this node shows what another node has answered with its position: so whoever wrote there reads
/// its own write here.
public final class Freshness {

    /// For a server without a node behind it.
    public static final Freshness NONE = new Freshness(CompletableFuture::completedFuture);

    private static final int MAX_DIGITS = 18;

    private final LongFunction<CompletableFuture<Long>> reached;

    /// @param reached completes when the views show a position; exceptionally with
    ///                [io.chronoplane.infra.core.Unavailable] when that takes too long
    public Freshness(LongFunction<CompletableFuture<Long>> reached) {
        this.reached = reached;
    }

    /// The operation, once the views show the position. A mutation does not wait: what it decides on is current anyway.
    Operation atLeast(String position, Operation operation) {
        return operation.gateway() != null
                ? operation
                : new Operation(
                        operation.name(),
                        exchange -> exchange.await(
                                reached.apply(parsed(position)), there -> operation.handler().accept(exchange)));
    }

    private static long parsed(String position) {
        if (position.isEmpty()
                || position.length() > MAX_DIGITS
                || !position.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new InvalidRequest(Headers.MIN_POSITION + " must be a position, as " + Headers.POSITION + " has it");
        }
        return Long.parseLong(position);
    }
}
