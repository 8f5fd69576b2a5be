package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.GetClusterStatus;
import io.chronoplane.queries.doris.meta.InstanceClusterStatus;

/// `get_cluster_status`.
final class ClusterStatusReads {
    private final Gateway gateway;
    private final Envelope envelope;

    ClusterStatusReads(Gateway gateway, Envelope envelope) {
        this.gateway = gateway;
        this.envelope = envelope;
    }

    void get(Exchange exchange, ProtoMessage request) throws MalformedMessage {
        GetClusterStatus query = new GetClusterStatus(
                request.texts("instance_ids"),
                request.texts("cloud_unique_ids"),
                request.oneOf("status", MetaEnums.CLUSTER_STATUS));
        if (query.instanceIds().isEmpty() && query.cloudUniqueIds().isEmpty()) {
            envelope.refuse(
                    exchange,
                    Refusal.invalid("cloud_unique_ids or instance_ids must be given,"
                            + " instance_ids.size: 0 cloud_unique_ids.size: 0"));
        } else {
            envelope.result(exchange, gateway.ask(query), (out, details) -> out.begin()
                    .messages("details", details, ClusterStatusReads::detail)
                    .end());
        }
    }

    private static void detail(ProtoWriter out, InstanceClusterStatus detail) {
        out.begin()
                .text("instance_id", detail.instanceId())
                .messages("clusters", detail.clusters(), ClusterStatusReads::entry)
                .end();
    }

    private static void entry(ProtoWriter out, InstanceClusterStatus.Entry entry) {
        out.begin()
                .text("cluster_id", entry.clusterId())
                .text("cluster_name", entry.clusterName())
                .text("cluster_status", MetaEnums.CLUSTER_STATUS.name(entry.status()))
                .end();
    }
}
