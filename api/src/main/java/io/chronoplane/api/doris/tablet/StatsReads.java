package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.LiveTablet;
import io.chronoplane.commands.doris.tablet.TabletMeta;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.tablet.GetTablet;
import io.chronoplane.queries.doris.tablet.TabletView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tablets that `get_tablet_stats` asks for.
final class StatsReads {

    private StatsReads() {}

    static List<LiveTablet> tablets(Gateway gateway, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        List<LiveTablet> tablets = new ArrayList<>();
        for (ProtoMessage index : request.messages("tablet_idx")) {
            long tabletId = Given.orZero(index.int64("tablet_id"));
            Optional<LiveTablet> tablet =
                    gateway.ask(new GetTablet(instanceId, tabletId)).map(TabletView::tablet);
            if (tablet.isEmpty()) {
                throw new MalformedRequest(DorisTabletErrors.tabletUnknown(instanceId, tabletId));
            }
            if (!isThere(index, tablet.get().meta())) {
                throw new MalformedRequest(
                        new Refusal("TABLET_NOT_FOUND", "tablet stats not found, tablet_id=" + tabletId));
            }
            tablets.add(tablet.get());
        }
        return tablets;
    }

    /// Where the request names table, index and partition, they must be the tablet's.
    private static boolean isThere(ProtoMessage index, TabletMeta meta) throws MalformedMessage {
        long table = Given.orZero(index.int64("table_id"));
        long of = Given.orZero(index.int64("index_id"));
        long partition = Given.orZero(index.int64("partition_id"));
        return table == 0
                || of == 0
                || partition == 0
                || (table == meta.tableId() && of == meta.indexId() && partition == meta.partitionId());
    }
}
