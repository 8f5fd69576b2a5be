package io.chronoplane.api.doris.tablet;

import io.chronoplane.commands.doris.tablet.LiveTablet;
import io.chronoplane.commands.doris.tablet.TabletMeta;
import io.chronoplane.commands.doris.tablet.TabletStats;
import io.chronoplane.commands.doris.tablet.Totals;
import java.util.List;

/// Statistics of tablets in protobuf's debug layout: a field a line, two blanks a level.
final class StatsText {

    private final StringBuilder out = new StringBuilder();

    private StatsText() {}

    static String of(List<LiveTablet> tablets) {
        StatsText text = new StatsText();
        text.out.append("status {\n  code: OK\n  msg: \"\"\n}\n");
        tablets.forEach(text::stats);
        return text.out.toString();
    }

    private void stats(LiveTablet tablet) {
        TabletMeta meta = tablet.meta();
        TabletStats stats = tablet.stats();
        Totals totals = stats.totals();
        out.append("tablet_stats {\n  idx {\n");
        if (meta.dbId() != null) {
            field("    db_id", meta.dbId());
        }
        field("    table_id", meta.tableId());
        field("    index_id", meta.indexId());
        field("    partition_id", meta.partitionId());
        field("    tablet_id", meta.tabletId());
        out.append("  }\n");
        field("  data_size", totals.dataSize());
        field("  num_rows", totals.rows());
        field("  num_rowsets", totals.rowsets());
        field("  num_segments", totals.segments());
        field("  base_compaction_cnt", stats.baseCount());
        field("  cumulative_compaction_cnt", stats.cumulativeCount());
        field("  cumulative_point", stats.cumulativePoint());
        once("  last_base_compaction_time_ms", stats.lastBaseAt());
        once("  last_cumu_compaction_time_ms", stats.lastCumulativeAt());
        once("  full_compaction_cnt", stats.fullCount());
        once("  last_full_compaction_time_ms", stats.lastFullAt());
        field("  index_size", totals.indexSize());
        field("  segment_size", totals.segmentSize());
        out.append("}\n");
    }

    private void once(String name, long value) {
        if (value != 0) {
            field(name, value);
        }
    }

    private void field(String name, long value) {
        out.append(name).append(": ").append(value).append('\n');
    }
}
