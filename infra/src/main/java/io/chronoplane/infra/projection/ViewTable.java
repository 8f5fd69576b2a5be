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

    private final Projection<V> projection;
    private final Map<String, V> views = new ConcurrentHashMap<>();

    // Only the folding thread touches these.
    private Set<String> changed = new HashSet<>();
    private long position;

    private final Queue<String> changedAgain = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String poisonedBy;

    ViewTable(Projection<V> projection) {
        this.projection = projection;
    }

    Projection<V> projection() {
        return projection;
    }

    Optional<V> view(String id) {
        return Optional.ofNullable(views.get(id));
    }

    /// The last event that it has folded.
    long position() {
        return position;
    }

    /// Why it stands still; empty while it follows.
    Optional<String> poisonedBy() {
        return Optional.ofNullable(poisonedBy);
    }

    /// Folds an event that it has not seen yet, if it concerns one of its entities.
    void fold(Recorded recorded) {
        if (poisonedBy != null || recorded.position() <= position) {
            return;
        }
        try {
            for (Tag tag : recorded.event().tags()) {
                if (tag.kind().equals(projection.kind())) {
                    fold(tag.id(), recorded);
                }
            }
            position = recorded.position();
        } catch (RuntimeException e) {
            poison(recorded.position(), e);
            throw e;
        }
    }

    private void fold(String id, Recorded recorded) {
        V before = views.get(id);
        V after = projection.fold().apply(id, before, recorded);
        if (after == null) {
            views.remove(id);
        } else {
            views.put(id, after);
        }
        changed.add(id);
    }

    private void poison(long at, RuntimeException e) {
        poisonedBy = "event " + at + " could not be folded: " + e.getClass().getSimpleName();
    }

    /// Takes over what a checkpoint kept.
    void restore(long checkpoint, Map<String, V> kept) {
        views.putAll(kept);
        position = checkpoint;
    }

    /// The views that changed since the last call, null where one is gone.
    Map<String, @Nullable V> takeChanges() {
        for (String id = changedAgain.poll(); id != null; id = changedAgain.poll()) {
            changed.add(id);
        }
        Map<String, @Nullable V> changes = HashMap.newHashMap(changed.size());
        changed.forEach(id -> changes.put(id, views.get(id)));
        changed = new HashSet<>();
        return changes;
    }

    /// Gives changes back that could not be kept. Any thread.
    void changeAgain(Collection<String> ids) {
        changedAgain.addAll(ids);
    }

    int size() {
        return views.size();
    }
}
