package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.TabletStats;
import io.chronoplane.commands.doris.tablet.VersionRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The compactions that the caller of `get_rowset` knows of: what others may have replaced is given besides.
record KnownCounts(long base, long cumulative, long point, @Nullable Long full) {

    static KnownCounts of(ProtoMessage request, long tabletId) throws MalformedMessage, MalformedRequest {
        Long base = request.int64("base_compaction_cnt");
        Long cumulative = request.int64("cumulative_compaction_cnt");
        Long point = request.int64("cumulative_point");
        if (base == null || cumulative == null || point == null) {
            throw MalformedRequest.of(
                    "no valid compaction_cnt or cumulative_point given, tablet_id=" + tabletId);
        }
        return new KnownCounts(base, cumulative, point, request.int64("full_compaction_cnt"));
    }

    /// @throws MalformedRequest when the caller knows of more than there was
    void check(TabletStats stats) throws MalformedRequest {
        if (base > stats.baseCount() || cumulative > stats.cumulativeCount() || point > stats.cumulativePoint()) {
            throw MalformedRequest.of("no valid compaction_cnt or cumulative_point given. req_bc_cnt=" + base
                    + ", bc_cnt=" + stats.baseCount() + ", req_cc_cnt=" + cumulative + ", cc_cnt="
                    + stats.cumulativeCount() + ", req_cp=" + point + ", cp=" + stats.cumulativePoint());
        }
    }

    List<VersionRange> beyond(VersionRange asked, TabletStats stats) {
        List<VersionRange> ranges = new ArrayList<>(List.of(asked));
        if (base < stats.baseCount()) {
            ranges.add(new VersionRange(0, stats.cumulativePoint() - 1));
        }
        if (cumulative < stats.cumulativeCount()) {
            boolean pointMovedOnce = cumulative + 1 == stats.cumulativeCount()
                    && point < stats.cumulativePoint()
                    && (full == null || full == stats.fullCount());
            ranges.add(new VersionRange(point, pointMovedOnce ? stats.cumulativePoint() - 1 : Long.MAX_VALUE));
        }
        return ranges;
    }
}
