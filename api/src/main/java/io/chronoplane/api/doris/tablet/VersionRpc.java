package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.PartitionVersion;
import io.chronoplane.commands.doris.tablet.TableVersion;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.tablet.GetPartitionVersion;
import io.chronoplane.queries.doris.tablet.GetTableVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `get_version`: of a partition, of a table, or of many partitions.
final class VersionRpc {

    private static final long NONE = -1;

    private final Gateway gateway;

    VersionRpc(Gateway gateway) {
        this.gateway = gateway;
    }

    void get(Exchange exchange, String instanceId, ProtoMessage request) throws MalformedMessage, MalformedRequest {
        if (Boolean.TRUE.equals(request.bool("batch_mode"))) {
            many(exchange, instanceId, request);
            return;
        }
        boolean ofTable = Boolean.TRUE.equals(request.bool("is_table_version"));
        long dbId = Given.or(request.int64("db_id"), NONE);
        long tableId = Given.or(request.int64("table_id"), NONE);
        long partitionId = Given.or(request.int64("partition_id"), NONE);
        if (dbId == NONE || tableId == NONE || (!ofTable && partitionId == NONE)) {
            throw MalformedRequest.of("params error, db_id=" + dbId + " table_id=" + tableId + " partition_id="
                    + partitionId + " is_table_version=" + (ofTable ? 1 : 0));
        }
        long version = ofTable
                ? gateway.ask(new GetTableVersion(instanceId, tableId))
                        .filter(found -> found.dbId() == dbId)
                        .map(TableVersion::version)
                        .orElse(NONE)
                : of(instanceId, dbId, tableId, partitionId).map(PartitionVersion::version).orElse(NONE);
        if (version == NONE) {
            RpcReplies.refuse(exchange, new Refusal("VERSION_NOT_FOUND", "not found"));
        } else {
            RpcReplies.ok(exchange, out -> out.int64("version", version));
        }
    }

    private void many(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        List<Long> dbs = request.int64s("db_ids");
        List<Long> tables = request.int64s("table_ids");
        List<Long> partitions = request.int64s("partition_ids");
        if (partitions.isEmpty() || dbs.size() != partitions.size() || tables.size() != partitions.size()) {
            throw MalformedRequest.of("params error, db_ids_size=" + dbs.size() + " table_ids_size=" + tables.size()
                    + " partition_ids_size=" + partitions.size());
        }
        List<Optional<PartitionVersion>> found = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            found.add(of(instanceId, dbs.get(i), tables.get(i), partitions.get(i)));
        }
        RpcReplies.ok(exchange, out -> out.int64s(
                        "versions",
                        found.stream().map(one -> one.map(PartitionVersion::version).orElse(NONE)).toList())
                .int64s(
                        "version_update_time_ms",
                        found.stream().map(one -> one.map(PartitionVersion::at).orElse(NONE)).toList()));
    }

    private Optional<PartitionVersion> of(String instanceId, long dbId, long tableId, long partitionId) {
        return gateway.ask(new GetPartitionVersion(instanceId, tableId, partitionId))
                .filter(found -> found.isLoaded() && found.dbId() == dbId);
    }
}
