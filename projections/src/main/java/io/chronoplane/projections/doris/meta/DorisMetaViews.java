package io.chronoplane.projections.doris.meta;

import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.queries.doris.meta.DorisMetaQuery;
import java.util.List;

/// The query side of the Doris Meta Service.
public final class DorisMetaViews {

    private DorisMetaViews() {}

    public static QueryModel<DorisMetaQuery<?>> queries() {
        return new QueryModel<>(
                queryType(),
                new DorisMetaAnswering(),
                List.of(InstanceProjection.PROJECTION, CloudUniqueIdProjection.PROJECTION),
                DorisMetaTables.ALL);
    }

    @SuppressWarnings("unchecked") // a class literal has no type parameter
    private static Class<DorisMetaQuery<?>> queryType() {
        return (Class<DorisMetaQuery<?>>) (Class<?>) DorisMetaQuery.class;
    }
}
