package io.chronoplane.infra.rebuild;

import io.chronoplane.infra.past.Comparison;
import io.chronoplane.infra.projection.Rebuild;
import io.chronoplane.infra.rebuild.RebuildState.Differing;
import io.chronoplane.infra.rebuild.RebuildState.Phase;
import io.chronoplane.projections.core.Projection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One rebuild, from its beginning to its end. One thread runs it; any thread asks how it stands.
final class Running {

    /// Of the differences: all are counted, and so many are told.
    private static final int MAX_TOLD = 1_000;

    private final String id;
    private final String projection;
    private final boolean swap;
    private final InstantSource clock;
    private final BooleanSupplier cancelled;
    private final Instant started;

    // Guarded by this.
    private final List<Differing> entities = new ArrayList<>();
    private Phase phase = Phase.RUNNING;
    private long position;
    private long end;
    private long views;
    private long differences;
    private boolean swapped;
    private @Nullable Instant ended;
    private @Nullable String reason;

    /// @param cancelled whether it is to end early
    Running(String id, String projection, boolean swap, InstantSource clock, BooleanSupplier cancelled) {
        this.id = id;
        this.projection = projection;
        this.swap = swap;
        this.clock = clock;
        this.cancelled = cancelled;
        this.started = clock.instant();
    }

    /// @throws RuntimeException when it fails, which the state tells too
    void run(Supplier<Rebuild<?>> begin, Comparison comparison) {
        try (Rebuild<?> rebuild = begin.get()) {
            rebuild.catchUp(this::progress);
            rebuild.compare(new Rebuild.Differences() {
                @Override
                public <W> void found(Projection<W> of, String entity, Optional<W> live, Optional<W> anew) {
                    differ(of, entity, live, anew, comparison);
                }
            });
            if (swap) {
                rebuild.swap();
            }
            done(rebuild);
        } catch (RuntimeException e) {
            fail(e);
            throw e;
        }
    }

    private synchronized void progress(long at, long of) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the server stops");
        }
        position = at;
        end = of;
    }

    private <W> void differ(
            Projection<W> of, String entity, Optional<W> live, Optional<W> anew, Comparison comparison) {
        var patch = comparison.patch(of, live, anew);
        if (!patch.isEmpty()) {
            count(new Differing(of.tag(entity), patch));
        }
    }

    private synchronized void count(Differing differing) {
        differences++;
        if (entities.size() < MAX_TOLD) {
            entities.add(differing);
        }
    }

    private synchronized void done(Rebuild<?> rebuild) {
        position = rebuild.position();
        end = rebuild.position();
        views = rebuild.size();
        swapped = swap;
        phase = Phase.DONE;
        ended = clock.instant();
    }

    private synchronized void fail(RuntimeException e) {
        phase = Phase.FAILED;
        reason = String.valueOf(e.getMessage());
        ended = clock.instant();
    }

    synchronized RebuildState state() {
        return new RebuildState(
                id,
                projection,
                phase,
                position,
                end,
                views,
                differences,
                entities,
                swapped,
                started,
                Optional.ofNullable(ended),
                Optional.ofNullable(reason));
    }
}
