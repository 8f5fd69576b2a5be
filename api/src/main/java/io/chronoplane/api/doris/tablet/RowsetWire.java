package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.tablet.DeletePredicate;
import io.chronoplane.commands.doris.tablet.Overlap;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.RowsetWrite;
import io.chronoplane.commands.doris.tablet.StagedRowset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rowsets as the Meta Service's JSON has them: `RowsetMetaCloudPB`.
final class RowsetWire {

    private RowsetWire() {}

    static RowsetWrite write(ProtoMessage request) throws MalformedMessage, MalformedRequest {
        ProtoMessage meta = request.message("rowset_meta");
        if (meta == null) {
            throw MalformedRequest.of("no rowset meta");
        }
        required(meta, "rowset_id");
        ProtoMessage schema = meta.message("tablet_schema");
        if (schema == null && meta.int32("schema_version") == null) {
            throw MalformedRequest.of("rowset_meta must have either schema or schema_version");
        }
        long tabletId = Given.id(meta, "tablet_id");
        long txnId = Given.id(meta, "txn_id");
        String jobId = Given.orEmpty(request.text("tablet_job_id"));
        return new RowsetWrite(
                txnId,
                new StagedRowset(tabletId, rowset(meta, txnId, schema)),
                meta.has("load_id"),
                jobId.isEmpty() ? null : jobId);
    }

    private static void required(ProtoMessage message, String field) throws MalformedMessage, MalformedRequest {
        if (!message.has(field)) {
            throw new MalformedRequest(new Refusal(RpcReplies.MALFORMED, "Missing required fields: " + field));
        }
    }

    private static Rowset rowset(ProtoMessage meta, long txnId, @Nullable ProtoMessage schema)
            throws MalformedMessage, MalformedRequest {
        ProtoMessage delete = meta.message("delete_predicate");
        if (delete != null) {
            required(delete, "version");
        }
        return new Rowset(
                Given.orEmpty(meta.text("rowset_id_v2")),
                txnId,
                Given.count(meta, "start_version"),
                Given.count(meta, "end_version"),
                Given.count(meta, "num_rows"),
                Given.count(meta, "num_segments"),
                Given.count(meta, "total_disk_size"),
                Given.count(meta, "data_disk_size"),
                Given.count(meta, "index_disk_size"),
                Objects.requireNonNullElse(meta.oneOf("segments_overlap_pb", TabletEnums.OVERLAP), Overlap.UNKNOWN),
                delete == null
                        ? null
                        : new DeletePredicate(Given.orZero(delete.int64("version")), delete.texts("sub_predicates")),
                Given.count(meta, "creation_time"),
                0,
                Objects.requireNonNullElse(
                        schema == null ? meta.int32("schema_version") : schema.int32("schema_version"), 0));
    }

    static void write(ProtoWriter out, long tabletId, @Nullable Long partitionId, Rowset rowset) {
        DeletePredicate delete = rowset.deletePredicate();
        out.begin()
                .int64("rowset_id", 0L)
                .int64("partition_id", partitionId)
                .int64("tablet_id", tabletId)
                .int64("txn_id", TabletWire.set(rowset.txnId()))
                .text("rowset_state", rowset.visibleAt() > 0 || rowset.end() == 1 ? "VISIBLE" : "PREPARED")
                .int64("start_version", rowset.start())
                .int64("end_version", rowset.end())
                .int64("num_rows", rowset.numRows())
                .int64("total_disk_size", rowset.totalSize())
                .int64("data_disk_size", rowset.dataSize())
                .int64("index_disk_size", rowset.indexSize())
                .message("delete_predicate", delete, (to, of) -> to.begin()
                        .int64("version", of.version())
                        .texts("sub_predicates", of.subPredicates())
                        .end())
                .int64("creation_time", TabletWire.set(rowset.createdAt()))
                .int64("num_segments", rowset.numSegments())
                .text("rowset_id_v2", rowset.rowsetId())
                .int32("schema_version", rowset.schemaVersion())
                .text("segments_overlap_pb", TabletEnums.OVERLAP.name(rowset.overlap()))
                .int64("visible_ts_ms", TabletWire.set(rowset.visibleAt()))
                .end();
    }
}
