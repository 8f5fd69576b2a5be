package io.chronoplane.api.core;

import io.vertx.core.Context;
import java.time.Duration;

/// What belongs to one event loop and is touched by no other thread.
record Loop(
        Context context,
        HttpLimits limits,
        RequestMetrics metrics,
        Workers workers,
        RequestIds requestIds,
        Deadlines bodies,
        Deadlines answers,
        BodyBudget bodyBudget,
        JsonWriter json) {
    /// How often the deadlines are looked at; a time limit may be overrun by as much.
    static final Duration SWEEP = Duration.ofMillis(250);

    static Loop of(Context context, HttpLimits limits, RequestMetrics metrics, Workers workers) {
        Loop loop = new Loop(
                context,
                limits,
                metrics,
                workers,
                new RequestIds(),
                new Deadlines(limits.bodyRead()),
                new Deadlines(limits.answer()),
                BodyBudget.of(limits),
                JsonWriter.pretty(4096));
        context.owner().setPeriodic(SWEEP.toMillis(), timer -> loop.sweep());
        return loop;
    }

    private void sweep() {
        long now = System.nanoTime();
        bodies.sweep(now);
        answers.sweep(now);
    }
}
