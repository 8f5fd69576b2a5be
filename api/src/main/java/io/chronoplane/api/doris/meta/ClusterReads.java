package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.DebugText;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.ClusterSelection;
import io.chronoplane.queries.doris.meta.GetClusters;
import io.chronoplane.queries.doris.meta.ResolveInstance;

/// `get_cluster`.
final class ClusterReads {
    private final Gateway gateway;
    private final Envelope envelope;

    ClusterReads(Gateway gateway, Envelope envelope) {
        this.gateway = gateway;
        this.envelope = envelope;
    }

    void get(Exchange exchange, ProtoMessage request) throws MalformedMessage {
        String given = Texts.orEmpty(request.text("instance_id"));
        String cloudUniqueId = Texts.orEmpty(request.text("cloud_unique_id"));
        String clusterId = request.text("cluster_id");
        String clusterName = request.text("cluster_name");
        String mysqlUserName = request.text("mysql_user_name");
        String debugText = debugText(request);
        if (cloudUniqueId.isEmpty()) {
            envelope.refuse(exchange, Refusal.invalid("cloud_unique_id must be given"));
            return;
        }
        String instanceId =
                gateway.ask(new ResolveInstance(cloudUniqueId)).resolved().orElse(given);
        if (instanceId.isEmpty()) {
            envelope.refuse(exchange, Refusal.invalid("empty instance_id"));
            return;
        }
        ClusterSelection selection =
                gateway.ask(new GetClusters(instanceId, clusterId, clusterName, mysqlUserName));
        answer(exchange, selection, debugText);
    }

    private void answer(Exchange exchange, ClusterSelection selection, String debugText) {
        switch (selection) {
            case ClusterSelection.NoInstance none ->
                envelope.refuse(
                        exchange,
                        Refusal.internal(
                                "failed to get instance, instance_id=" + none.instanceId() + " err=KeyNotFound"));
            case ClusterSelection.NoCluster none ->
                envelope.refuse(exchange, Refusal.notFound("fail to get cluster with " + debugText));
            case ClusterSelection.One one -> envelope.result(exchange, one.cluster(), ClusterWire::encode);
            case ClusterSelection.All all ->
                envelope.result(exchange, all, (out, found) -> out.begin()
                        .messages("cluster", found.clusters(), ClusterWire::encode)
                        .bool("enable_storage_vault", found.vaultsEnabled())
                        .end());
        }
    }

    private static String debugText(ProtoMessage request) throws MalformedMessage {
        DebugText text = new DebugText();
        for (String field :
                new String[] {"instance_id", "cloud_unique_id", "cluster_id", "cluster_name", "mysql_user_name"}) {
            text.text(field, request.text(field));
        }
        return text.toString();
    }
}
