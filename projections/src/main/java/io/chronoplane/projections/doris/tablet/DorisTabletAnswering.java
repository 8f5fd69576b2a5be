package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.doris.tablet.DorisTabletTags;
import io.chronoplane.commands.doris.tablet.Label;
import io.chronoplane.projections.core.Answering;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.doris.tablet.CompactionRuns;
import io.chronoplane.queries.doris.tablet.DorisTabletQuery;
import io.chronoplane.queries.doris.tablet.FindTablet;
import io.chronoplane.queries.doris.tablet.GetCompactions;
import io.chronoplane.queries.doris.tablet.GetLabel;
import io.chronoplane.queries.doris.tablet.GetPartitionVersion;
import io.chronoplane.queries.doris.tablet.GetRunningTxns;
import io.chronoplane.queries.doris.tablet.GetTableVersion;
import io.chronoplane.queries.doris.tablet.GetTablet;
import io.chronoplane.queries.doris.tablet.GetTabletsOfTable;
import io.chronoplane.queries.doris.tablet.GetTransaction;
import io.chronoplane.queries.doris.tablet.RunningTxns;
import io.chronoplane.queries.doris.tablet.TabletPlace;
import io.chronoplane.queries.doris.tablet.TabletPlaces;
import io.chronoplane.queries.doris.tablet.TabletView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers the queries about tablets, transactions and compactions.
final class DorisTabletAnswering implements Answering<DorisTabletQuery<?>> {

    @Override
    public Object answer(DorisTabletQuery<?> query, Views views) {
        return switch (query) {
            case GetTablet get -> views.view(
                    TabletProjection.PROJECTION, DorisTabletTags.tabletId(get.instanceId(), get.tabletId()));
            case FindTablet find -> places(PlacesProjections.BY_TABLET, find.tabletId(), find.instanceId(), views)
                    .reduce((older, newer) -> newer)
                    .flatMap(place -> tablet(place, views));
            case GetTabletsOfTable get -> ofTable(get, views);
            case GetTransaction get -> views.view(
                    TransactionProjection.PROJECTION, DorisTabletTags.txnId(get.instanceId(), get.txnId()));
            case GetLabel get -> views.view(
                            LabelProjection.PROJECTION,
                            DorisTabletTags.labelId(get.instanceId(), get.dbId(), get.label()))
                    .map(Label::uses)
                    .orElseGet(List::of);
            case GetRunningTxns get -> views.view(RunningTxnsProjection.PROJECTION, DorisTabletTags.ALL)
                    .orElse(RunningTxns.NONE);
            case GetPartitionVersion get -> views.view(
                    VersionProjections.PARTITION,
                    DorisTabletTags.partitionId(get.instanceId(), get.tableId(), get.partitionId()));
            case GetTableVersion get -> views.view(
                    VersionProjections.TABLE, DorisTabletTags.tableId(get.instanceId(), get.tableId()));
            case GetCompactions get -> views.view(CompactionsProjection.PROJECTION, DorisTabletTags.ALL)
                    .orElse(CompactionRuns.NONE);
        };
    }

    private static List<TabletView> ofTable(GetTabletsOfTable get, Views views) {
        Map<Long, TabletPlace> newest = new LinkedHashMap<>();
        places(PlacesProjections.BY_TABLE, get.tableId(), get.instanceId(), views)
                .forEach(place -> newest.put(place.tabletId(), place));
        return newest.values().stream().flatMap(place -> tablet(place, views).stream()).toList();
    }

    private static Stream<TabletPlace> places(
            Projection<TabletPlaces> projection, long id, @Nullable String instanceId, Views views) {
        return views.view(projection, Long.toString(id)).stream()
                .flatMap(view -> view.places().stream())
                .filter(place -> instanceId == null || place.instanceId().equals(instanceId));
    }

    private static Optional<TabletView> tablet(TabletPlace place, Views views) {
        return views.view(
                TabletProjection.PROJECTION, DorisTabletTags.tabletId(place.instanceId(), place.tabletId()));
    }
}
