package io.chronoplane.projections.doris.tablet;

import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.queries.doris.tablet.DorisTabletQuery;
import java.util.List;

/// The query side of tablets, transactions and compactions.
public final class DorisTabletViews {

    private DorisTabletViews() {}

    public static QueryModel<DorisTabletQuery<?>> queries() {
        return new QueryModel<>(
                queryType(),
                new DorisTabletAnswering(),
                List.of(
                        TabletProjection.PROJECTION,
                        TransactionProjection.PROJECTION,
                        LabelProjection.PROJECTION,
                        VersionProjections.PARTITION,
                        VersionProjections.TABLE,
                        PlacesProjections.BY_TABLET,
                        PlacesProjections.BY_TABLE,
                        RunningTxnsProjection.PROJECTION,
                        CompactionsProjection.PROJECTION),
                List.of(DorisTabletTables.TABLET, DorisTabletTables.ROWSET, DorisTabletTables.TRANSACTION));
    }

    @SuppressWarnings("unchecked") // a class literal has no type parameter
    private static Class<DorisTabletQuery<?>> queryType() {
        return (Class<DorisTabletQuery<?>>) (Class<?>) DorisTabletQuery.class;
    }
}
