package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.tablet.KeysType;
import io.chronoplane.commands.doris.tablet.LiveTablet;
import io.chronoplane.commands.doris.tablet.TabletMeta;
import io.chronoplane.commands.doris.tablet.TabletProperties;
import io.chronoplane.commands.doris.tablet.TabletState;
import io.chronoplane.commands.doris.tablet.TabletStats;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tablets as the Meta Service's JSON has them.
final class TabletWire {

    private TabletWire() {}

    static TabletMeta meta(ProtoMessage meta, @Nullable Long dbId) throws MalformedMessage, MalformedRequest {
        ProtoMessage schema = meta.message("schema");
        if (schema == null && meta.int32("schema_version") == null) {
            throw MalformedRequest.of("tablet_meta must have either schema or schema_version");
        }
        String first = "";
        for (ProtoMessage rowset : meta.messages("rs_metas").stream().limit(1).toList()) {
            first = Given.orEmpty(rowset.text("rowset_id_v2"));
        }
        return new TabletMeta(
                Given.id(meta, "tablet_id"),
                Given.count(meta, "table_id"),
                Given.count(meta, "index_id"),
                Given.count(meta, "partition_id"),
                dbId,
                Objects.requireNonNullElse(
                        meta.oneOf("tablet_state", TabletEnums.TABLET_STATE), TabletState.NOTREADY),
                schema == null ? KeysType.DUP_KEYS : keysType(schema),
                Objects.requireNonNullElse(
                        schema == null ? meta.int32("schema_version") : schema.int32("schema_version"), 0),
                Objects.requireNonNullElse(meta.int32("schema_hash"), 0),
                Boolean.TRUE.equals(meta.bool("enable_unique_key_merge_on_write")),
                properties(meta),
                first);
    }

    private static KeysType keysType(ProtoMessage schema) throws MalformedMessage {
        return Objects.requireNonNullElse(schema.oneOf("keys_type", TabletEnums.KEYS_TYPE), KeysType.DUP_KEYS);
    }

    static TabletProperties properties(ProtoMessage meta) throws MalformedMessage {
        return new TabletProperties(
                meta.text("compaction_policy"),
                meta.int64("ttl_seconds"),
                meta.bool("disable_auto_compaction"),
                meta.bool("is_in_memory"),
                meta.bool("is_persistent"),
                meta.int64("time_series_compaction_goal_size_mbytes"),
                meta.int64("time_series_compaction_file_count_threshold"),
                meta.int64("time_series_compaction_time_threshold_seconds"));
    }

    static void write(ProtoWriter out, TabletMeta meta) {
        TabletProperties properties = meta.properties();
        out.begin()
                .int64("table_id", meta.tableId())
                .int64("partition_id", meta.partitionId())
                .int64("tablet_id", meta.tabletId())
                .int32("schema_hash", meta.schemaHash())
                .text("tablet_state", TabletEnums.TABLET_STATE.name(meta.state()))
                .message("schema", meta, (schema, of) -> schema.begin()
                        .text("keys_type", TabletEnums.KEYS_TYPE.name(of.keysType()))
                        .int32("schema_version", of.schemaVersion())
                        .end())
                .bool("enable_unique_key_merge_on_write", meta.mergeOnWrite())
                .bool("is_in_memory", properties.inMemory())
                .bool("is_persistent", properties.persistent())
                .int64("ttl_seconds", properties.ttlSeconds())
                .text("compaction_policy", properties.policy())
                .int64("time_series_compaction_goal_size_mbytes", properties.timeSeriesGoalSizeMbytes())
                .int64("time_series_compaction_file_count_threshold", properties.timeSeriesFileCountThreshold())
                .int64("time_series_compaction_time_threshold_seconds", properties.timeSeriesTimeThresholdSeconds())
                .int64("index_id", meta.indexId())
                .int32("schema_version", meta.schemaVersion())
                .bool("disable_auto_compaction", properties.disableAutoCompaction())
                .end();
    }

    /// `TabletStatsPB`.
    static void stats(ProtoWriter out, LiveTablet tablet) {
        TabletStats stats = tablet.stats();
        out.begin()
                .message("idx", tablet.meta(), TabletWire::index)
                .int64("data_size", stats.totals().dataSize())
                .int64("num_rows", stats.totals().rows())
                .int64("num_rowsets", stats.totals().rowsets())
                .int64("num_segments", stats.totals().segments())
                .int64("base_compaction_cnt", stats.baseCount())
                .int64("cumulative_compaction_cnt", stats.cumulativeCount())
                .int64("cumulative_point", stats.cumulativePoint())
                .int64("last_base_compaction_time_ms", set(stats.lastBaseAt()))
                .int64("last_cumu_compaction_time_ms", set(stats.lastCumulativeAt()))
                .int64("full_compaction_cnt", set(stats.fullCount()))
                .int64("last_full_compaction_time_ms", set(stats.lastFullAt()))
                .int64("index_size", stats.totals().indexSize())
                .int64("segment_size", stats.totals().segmentSize())
                .end();
    }

    private static void index(ProtoWriter out, TabletMeta meta) {
        out.begin()
                .int64("db_id", meta.dbId())
                .int64("table_id", meta.tableId())
                .int64("index_id", meta.indexId())
                .int64("partition_id", meta.partitionId())
                .int64("tablet_id", meta.tabletId())
                .end();
    }

    static @Nullable Long set(long value) {
        return value == 0 ? null : value;
    }
}
