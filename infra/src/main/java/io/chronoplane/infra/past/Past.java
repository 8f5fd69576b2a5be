package io.chronoplane.infra.past;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Views;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The views of past moments: the folds of today over an entity's own events up to the moment. What that costs depends
/// on the entity and not on the log; a bounded number of views along the way is kept, so that the next question about
/// the same entity starts close to its answer.
public final class Past {

    private static final int PAGE = 500;
    private static final int POINT_EVERY = 32;
    private static final int MAX_POINTS = 50_000;

    private record Key(String projection, String id) {}

    private final EventLog log;
    private final EventReading events;
    private final Cache<Key, Trail> trails = Caffeine.newBuilder()
            .maximumWeight(MAX_POINTS)
            .weigher((Key key, Trail trail) -> trail.points().size())
            .executor(Runnable::run)
            .build();

    public Past(EventLog log, EventReading events) {
        this.log = log;
        this.events = events;
    }

    /// The views right behind the event with that position. Asking them blocks.
    public Views at(long position) {
        return new Views() {
            @Override
            public <V> Optional<V> view(Projection<V> projection, String id) {
                return viewAt(position, projection, id);
            }
        };
    }

    private <V> Optional<V> viewAt(long position, Projection<V> projection, String id) {
        Tag tag = projection.tag(id);
        if (!log.mayContain(tag)) {
            return Optional.empty();
        }
        Key key = new Key(projection.name(), id);
        Trail trail = Optional.ofNullable(trails.getIfPresent(key)).orElse(Trail.START);
        Map.Entry<Long, Optional<Object>> start = trail.before(position);
        Optional<V> known = start.getValue().map(projection.type()::cast);
        if (start.getKey() == position) {
            return known;
        }
        Map<Long, Optional<Object>> points = new HashMap<>();
        Optional<V> view = fold(projection, id, known.orElse(null), start.getKey(), position, points);
        points.put(position, view.map(Object.class::cast));
        // Another thread may have put other points: whose are kept does not matter.
        trails.put(key, trail.with(points));
        return view;
    }

    private <V> Optional<V> fold(
            Projection<V> projection,
            String id,
            @Nullable V start,
            long after,
            long upTo,
            Map<Long, Optional<Object>> points) {
        V view = start;
        long folded = after;
        int count = 0;
        List<StoredEvent> page;
        do {
            page = log.read(projection.tag(id), folded, upTo, PAGE);
            for (StoredEvent stored : page) {
                view = projection.fold().apply(id, view, events.recorded(stored));
                folded = stored.position();
                if (++count % POINT_EVERY == 0) {
                    points.put(folded, Optional.ofNullable(view));
                }
            }
        } while (page.size() == PAGE);
        return Optional.ofNullable(view);
    }
}
