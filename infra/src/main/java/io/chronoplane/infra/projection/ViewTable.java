package io.chronoplane.infra.projection;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.projections.core.Projection;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// The views of one projection. One thread folds; any thread reads.
final class ViewTable<V> {

    private static final long MOSTLY_OVERTAKEN = 3;
    private static final long FEW = 1_000;

    private final Projection<V> projection;

    // Changes when rebuilt views take the place of the old ones.
    private volatile Map<String, Seen<V>> views = new ConcurrentHashMap<>();

    // Only the folding thread touches these.
    private Set<String> changed = new HashSet<>();

    // Only the folding thread changes it.
    private volatile long position;

    // Only one thread at a time makes a checkpoint.
    private volatile long checkpointAt;

    /// Views in the checkpoints since the last that held all.
    private long kept;

    /// Whether other views took the place of those in the last checkpoint. Only the folding thread touches it.
    private boolean replaced;

    private final Queue<String> changedAgain = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String poisonedBy;

    ViewTable(Projection<V> projection) {
        this.projection = projection;
    }

    Projection<V> projection() {
        return projection;
    }

    Optional<V> view(String id) {
        return Optional.ofNullable(current(id));
    }

    Optional<Seen<V>> seen(String id) {
        return Optional.ofNullable(views.get(id));
    }

    /// The ids that have a view. It may change meanwhile.
    Iterable<String> ids() {
        return views.keySet();
    }

    private @Nullable V current(String id) {
        Seen<V> seen = views.get(id);
        return seen == null ? null : seen.view();
    }

    /// The last event that it has folded.
    long position() {
        return position;
    }

    /// Why it stands still; empty while it follows.
    Optional<String> poisonedBy() {
        return Optional.ofNullable(poisonedBy);
    }

    LiveViews.State state() {
        return new LiveViews.State(projection.name(), projection.revision(), views.size(), position, poisonedBy());
    }

    /// Folds an event that it has not seen yet, if it concerns one of its entities.
    void fold(Recorded recorded) {
        if (poisonedBy != null || recorded.position() <= position) {
            return;
        }
        try {
            // All of an event or nothing: a view that has seen half of it could never be made right by its replay.
            folded(recorded).forEach((id, view) -> put(id, view, recorded.position()));
            position = recorded.position();
        } catch (RuntimeException | Error e) {
            poison(recorded.position(), e);
            throw e;
        }
    }

    private Map<String, @Nullable V> folded(Recorded recorded) {
        Map<String, @Nullable V> after = HashMap.newHashMap(1);
        for (Tag tag : recorded.event().tags()) {
            if (tag.kind().equals(projection.kind())) {
                after.put(tag.id(), projection.fold().apply(tag.id(), current(tag.id()), recorded));
            }
        }
        return after;
    }

    private void put(String id, @Nullable V view, long at) {
        if (view == null) {
            views.remove(id);
        } else {
            views.put(id, new Seen<>(view, at));
        }
        changed.add(id);
    }

    private void poison(long at, Throwable e) {
        poisonedBy = "event " + at + " could not be folded: " + e.getClass().getSimpleName();
    }

    /// Takes over what a checkpoint kept.
    void restore(long checkpoint, Map<String, V> kept) {
        kept.forEach((id, view) -> views.put(id, new Seen<>(view, checkpoint)));
        position = checkpoint;
        checkpointAt = checkpoint;
    }

    /// Where the checkpoint is that the next one builds on; 0 when the next one must hold all that there is.
    long checkpointAt() {
        return checkpointAt;
    }

    /// A checkpoint was written, or the one that was there is gone when `at` is 0.
    void checkpointIs(long at) {
        checkpointAt = at;
    }

    /// The views that changed since the last call, null where one is gone; all of them when no checkpoint is there.
    Map<String, @Nullable V> takeChanges() {
        if (checkpointAt == 0) {
            changedAgain.clear();
            changed = new HashSet<>();
            kept = views.size();
            Map<String, @Nullable V> all = HashMap.newHashMap(views.size());
            views.forEach((id, seen) -> all.put(id, seen.view()));
            return all;
        }
        for (String id = changedAgain.poll(); id != null; id = changedAgain.poll()) {
            changed.add(id);
        }
        Map<String, @Nullable V> changes = HashMap.newHashMap(changed.size());
        changed.forEach(id -> changes.put(id, current(id)));
        changed = new HashSet<>();
        kept += changes.size();
        return changes;
    }

    /// Makes the next checkpoint hold all, when most of what is kept was overtaken.
    void tidy() {
        if (replaced || kept > MOSTLY_OVERTAKEN * (views.size() + FEW)) {
            checkpointAt = 0;
            replaced = false;
        }
    }

    /// Serves the views of another table of the same projection from now on, all at once. Nothing may be folding.
    void adopt(ViewTable<V> rebuilt) {
        views = rebuilt.views;
        position = rebuilt.position;
        poisonedBy = rebuilt.poisonedBy;
        replaced = true;
    }

    /// Gives changes back that could not be kept. Any thread.
    void changeAgain(Collection<String> ids) {
        changedAgain.addAll(ids);
    }

    int size() {
        return views.size();
    }
}
