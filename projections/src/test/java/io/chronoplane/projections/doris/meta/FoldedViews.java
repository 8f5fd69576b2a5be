package io.chronoplane.projections.doris.meta;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.doris.meta.DorisMetaQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The views after a history, kept by tag as the runner of projections keeps them.
final class FoldedViews implements Views {

    private final Map<Tag, Object> views = new HashMap<>();
    private long position;

    static FoldedViews after(Event... events) {
        FoldedViews views = new FoldedViews();
        List.of(events).forEach(views::fold);
        return views;
    }

    void fold(Event event) {
        position++;
        Recorded recorded = new Recorded(position, position, Instant.EPOCH, event);
        for (Tag tag : event.tags()) {
            DorisMetaViews.queries().projections().stream()
                    .filter(projection -> projection.kind().equals(tag.kind()))
                    .forEach(projection -> fold(projection, tag, recorded));
        }
    }

    private <V> void fold(Projection<V> projection, Tag tag, Recorded recorded) {
        V after = projection.fold().apply(tag.id(), view(projection, tag.id()).orElse(null), recorded);
        if (after == null) {
            views.remove(tag);
        } else {
            views.put(tag, after);
        }
    }

    @Override
    public <V> Optional<V> view(Projection<V> projection, String id) {
        return Optional.ofNullable(views.get(projection.tag(id))).map(projection.type()::cast);
    }

    @SuppressWarnings("unchecked") // the answer is what the query's type parameter says
    <R> R ask(DorisMetaQuery<R> query) {
        return (R) DorisMetaViews.queries().answering().answer(query, this);
    }
}
