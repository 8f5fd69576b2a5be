package io.chronoplane.projections.ticdc;

import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.queries.ticdc.TicdcQuery;
import java.util.List;

/// The query side of changefeeds.
public final class TicdcViews {

    private TicdcViews() {}

    public static QueryModel<TicdcQuery<?>> queries() {
        return new QueryModel<>(
                queryType(),
                new TicdcAnswering(),
                List.of(ChangefeedProjection.PROJECTION, DirectoryProjection.PROJECTION),
                List.of(TicdcTables.CHANGEFEED));
    }

    @SuppressWarnings("unchecked") // a class literal has no type parameter
    private static Class<TicdcQuery<?>> queryType() {
        return (Class<TicdcQuery<?>>) (Class<?>) TicdcQuery.class;
    }
}
