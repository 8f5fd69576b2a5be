package io.chronoplane.projections.ticdc;

import io.chronoplane.commands.ticdc.TicdcTags;
import io.chronoplane.projections.core.Answering;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.ticdc.ChangefeedView;
import io.chronoplane.queries.ticdc.TicdcQuery;
import java.util.Comparator;
import java.util.List;

/// Answers questions about changefeeds.
final class TicdcAnswering implements Answering<TicdcQuery<?>> {

    @Override
    public Object answer(TicdcQuery<?> query, Views views) {
        return switch (query) {
            case TicdcQuery.GetChangefeed get ->
                views.view(ChangefeedProjection.PROJECTION, get.key().toString());
            case TicdcQuery.ListChangefeeds list -> all(views);
        };
    }

    private static List<ChangefeedView> all(Views views) {
        return views.view(DirectoryProjection.PROJECTION, TicdcTags.ALL).stream()
                .flatMap(directory -> directory.keys().values().stream())
                .flatMap(key -> views.view(ChangefeedProjection.PROJECTION, key).stream())
                .sorted(Comparator.comparing(ChangefeedView::key))
                .toList();
    }
}
