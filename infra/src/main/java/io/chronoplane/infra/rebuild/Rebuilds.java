package io.chronoplane.infra.rebuild;

import io.chronoplane.infra.core.FreshIds;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.past.LookingBack;
import io.chronoplane.infra.projection.LiveViews;
import io.chronoplane.infra.rebuild.RebuildState.Phase;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rebuilds projections while the node serves, one at a time: each takes as much memory as the views that serve.
public final class Rebuilds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int PATIENCE_SECONDS = 10;

    private final LiveViews views;
    private final EventLog log;
    private final LookingBack past;
    private final FreshIds ids;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("view-rebuild").daemon().factory());
    private volatile boolean closing;

    // Guarded by this.
    private final Map<String, Running> last = new HashMap<>();
    private @Nullable Running current;

    public Rebuilds(LiveViews views, EventLog log, LookingBack past, FreshIds ids, InstantSource clock) {
        this.views = views;
        this.log = log;
        this.past = past;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whether there is such a projection.
    public boolean knows(String projection) {
        return views.names().contains(projection);
    }

    /// Starts a rebuild. Never blocks.
    ///
    /// @param projection that [#knows] knows
    /// @param swap       whether the new views are to serve when they are done
    /// @return empty when another one is running
    public synchronized Optional<RebuildState> start(String projection, boolean swap) {
        if (!knows(projection)) {
            throw new IllegalArgumentException("not a projection of this node: " + projection);
        }
        if (closing || running().isPresent()) {
            return Optional.empty();
        }
        Running started = new Running(ids.next().toString(), projection, swap, clock, () -> closing);
        current = started;
        last.put(projection, started);
        thread.execute(() -> run(started, projection));
        return Optional.of(started.state());
    }

    private void run(Running rebuild, String projection) {
        try {
            rebuild.run(() -> views.rebuild(projection, log), past.comparison());
            RebuildState state = rebuild.state();
            LOG.atInfo()
                    .addKeyValue("projection", projection)
                    .addKeyValue("differences", state.differences())
                    .addKeyValue("swapped", state.swapped())
                    .log("a projection was rebuilt");
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("projection", projection).setCause(e).log("a projection could not be rebuilt");
        }
    }

    /// The one that is running.
    public synchronized Optional<RebuildState> running() {
        return Optional.ofNullable(current).map(Running::state).filter(state -> state.phase() == Phase.RUNNING);
    }

    /// The last one of a projection.
    public synchronized Optional<RebuildState> last(String projection) {
        return Optional.ofNullable(last.get(projection)).map(Running::state);
    }

    /// Ends one that is running, and waits for that.
    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a rebuild has not ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
