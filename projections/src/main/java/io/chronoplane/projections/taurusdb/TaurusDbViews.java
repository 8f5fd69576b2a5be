package io.chronoplane.projections.taurusdb;

import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.queries.taurusdb.TaurusDbQuery;
import java.util.List;

/// The query side of TaurusDB HTAP.
public final class TaurusDbViews {

    private TaurusDbViews() {}

    public static QueryModel<TaurusDbQuery<?>> queries() {
        return new QueryModel<>(
                queryType(),
                new TaurusDbAnswering(),
                List.of(
                        StarRocksInstanceProjection.PROJECTION,
                        SourceInstanceProjection.PROJECTION,
                        SourceDatabaseProjection.PROJECTION,
                        SyncTaskProjection.PROJECTION,
                        JobProjection.PROJECTION,
                        FullSyncsProjection.PROJECTION),
                TaurusDbTables.ALL);
    }

    @SuppressWarnings("unchecked") // a class literal has no type parameter
    private static Class<TaurusDbQuery<?>> queryType() {
        return (Class<TaurusDbQuery<?>>) (Class<?>) TaurusDbQuery.class;
    }
}
