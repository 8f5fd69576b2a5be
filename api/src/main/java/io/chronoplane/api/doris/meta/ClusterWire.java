package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterRef;
import io.chronoplane.commands.doris.meta.ClusterSpec;
import io.chronoplane.commands.doris.meta.Node;
import io.chronoplane.commands.doris.meta.NodesSpec;
import java.util.ArrayList;
import java.util.List;

/// `ClusterPB`.
final class ClusterWire {
    private ClusterWire() {}

    static ClusterSpec spec(ProtoMessage cluster) throws MalformedMessage {
        return new ClusterSpec(
                Texts.orEmpty(cluster.text("cluster_id")),
                Texts.orEmpty(cluster.text("cluster_name")),
                cluster.oneOf("type", MetaEnums.CLUSTER_TYPE),
                cluster.text("desc"),
                decodeNodes(cluster),
                cluster.texts("mysql_user_name"),
                cluster.text("public_endpoint"),
                cluster.text("private_endpoint"),
                cluster.oneOf("cluster_status", MetaEnums.CLUSTER_STATUS),
                ActiveStandbyWire.spec(cluster));
    }

    static NodesSpec nodes(ProtoMessage cluster) throws MalformedMessage {
        return new NodesSpec(
                Texts.orEmpty(cluster.text("cluster_id")),
                Texts.orEmpty(cluster.text("cluster_name")),
                cluster.oneOf("type", MetaEnums.CLUSTER_TYPE),
                decodeNodes(cluster));
    }

    private static List<Node> decodeNodes(ProtoMessage cluster) throws MalformedMessage {
        List<Node> nodes = new ArrayList<>();
        for (ProtoMessage node : cluster.messages("nodes")) {
            nodes.add(NodeWire.decode(node));
        }
        return nodes;
    }

    static ClusterRef reference(ProtoMessage cluster) throws MalformedMessage {
        return new ClusterRef(
                Texts.orEmpty(cluster.text("cluster_id")), Texts.orEmpty(cluster.text("cluster_name")));
    }

    static void encode(ProtoWriter out, Cluster cluster) {
        out.begin()
                .text("cluster_id", cluster.clusterId())
                .text("cluster_name", cluster.clusterName())
                .text("type", MetaEnums.CLUSTER_TYPE.name(cluster.type()))
                .text("desc", cluster.desc())
                .messages("nodes", cluster.nodes(), NodeWire::encode)
                .texts("mysql_user_name", cluster.mysqlUserNames())
                .text("public_endpoint", cluster.publicEndpoint())
                .text("private_endpoint", cluster.privateEndpoint())
                .text("cluster_status", MetaEnums.CLUSTER_STATUS.name(cluster.status()))
                .int64("ctime", cluster.ctime())
                .int64("mtime", cluster.mtime());
        ActiveStandbyWire.encode(out, cluster.standsFor());
        out.end();
    }

    /// In one line, for messages.
    static String compact(Cluster cluster) {
        JsonWriter json = JsonWriter.compact();
        encode(new ProtoWriter(json), cluster);
        return json.toString();
    }
}
