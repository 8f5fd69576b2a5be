package io.chronoplane.projections.cls;

import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.queries.cls.ClsQuery;
import java.util.List;

/// The query side of CLS.
public final class ClsViews {

    private ClsViews() {}

    public static QueryModel<ClsQuery<?>> queries() {
        return new QueryModel<>(
                queryType(),
                new ClsAnswering(),
                List.of(LogsetsProjection.PROJECTION, LogsetProjection.PROJECTION, TopicProjection.PROJECTION),
                ClsTables.ALL);
    }

    @SuppressWarnings("unchecked") // a class literal has no type parameter
    private static Class<ClsQuery<?>> queryType() {
        return (Class<ClsQuery<?>>) (Class<?>) ClsQuery.class;
    }
}
