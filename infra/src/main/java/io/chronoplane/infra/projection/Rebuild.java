package io.chronoplane.infra.projection;

import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.projections.core.Projection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The views of one projection, made anew from the log beside those that serve. The steps are to be taken in their
/// order, by one thread; each blocks. Reads and writes go on meanwhile.
public final class Rebuild<V> implements AutoCloseable {

    private static final int PAGE = 1_000;
    private static final int SLICE = 500;

    private final LiveViews views;
    private final ViewTable<V> live;
    private final ViewTable<V> anew;
    private final EventLog log;
    private final EventReading events;

    Rebuild(LiveViews views, ViewTable<V> live, EventLog log, EventReading events) {
        this.views = views;
        this.live = live;
        this.anew = new ViewTable<>(live.projection());
        this.log = log;
        this.events = events;
    }

    /// Is told of progress, and may end it by throwing.
    @FunctionalInterface
    public interface Progress {

        /// @param end the last event that there is
        void at(long position, long end);
    }

    /// Is told of views that differ.
    @FunctionalInterface
    public interface Differences {

        <W> void found(Projection<W> projection, String id, Optional<W> live, Optional<W> anew);
    }

    /// Folds the log from its first event, until the new views are where those that serve are; from then on they
    /// follow together.
    ///
    /// @throws IllegalStateException when an event cannot be folded
    public void catchUp(Progress progress) {
        long end = views.position();
        while (end - anew.position() > PAGE) {
            foldUpTo(Math.min(end, anew.position() + PAGE));
            end = views.position();
            progress.at(anew.position(), end);
        }
        views.standingStill(() -> {
            foldUpTo(views.position());
            views.besides(anew);
        });
        progress.at(anew.position(), anew.position());
    }

    private void foldUpTo(long end) {
        while (anew.position() < end) {
            List<StoredEvent> page = log.read(anew.position(), (int) Math.min(PAGE, end - anew.position()));
            if (page.isEmpty()) {
                throw new IllegalStateException("the log has no event behind " + anew.position());
            }
            for (StoredEvent stored : page) {
                fold(stored);
            }
        }
    }

    private void fold(StoredEvent stored) {
        try {
            anew.fold(events.recorded(stored));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "event " + stored.position() + " could not be folded: " + e.getClass().getSimpleName(), e);
        }
    }

    /// Compares all views. Each one is compared while both tables are at one position, some of them at a time; views
    /// that are equal then stay so, since the same events are folded into both.
    public void compare(Differences differences) {
        compare(live.ids().iterator(), false, differences);
        compare(anew.ids().iterator(), true, differences);
    }

    private record Pair<V>(String id, Optional<V> live, Optional<V> anew) {}

    /// @param missing whether only those are compared that are missing among the ones that serve
    private void compare(Iterator<String> ids, boolean missing, Differences differences) {
        while (ids.hasNext()) {
            List<Pair<V>> different = new ArrayList<>();
            views.standingStill(() -> {
                for (int i = 0; i < SLICE && ids.hasNext(); i++) {
                    String id = ids.next();
                    Pair<V> pair = new Pair<>(id, live.view(id), anew.view(id));
                    if (!pair.live().equals(pair.anew()) && !(missing && pair.live().isPresent())) {
                        different.add(pair);
                    }
                }
            });
            different.forEach(pair -> differences.found(live.projection(), pair.id(), pair.live(), pair.anew()));
        }
    }

    /// Has the new views serve, from one moment to the next.
    public void swap() {
        views.standingStill(() -> {
            anew.poisonedBy().ifPresent(why -> {
                throw new IllegalStateException(why);
            });
            live.adopt(anew);
            views.besides(null);
            views.checkpointNow();
        });
    }

    /// How many new views there are.
    public int size() {
        return anew.size();
    }

    /// The last event that they show.
    public long position() {
        return anew.position();
    }

    /// Lets go of the new views, unless they serve now.
    @Override
    public void close() {
        views.standingStill(() -> views.besides(null));
    }
}
