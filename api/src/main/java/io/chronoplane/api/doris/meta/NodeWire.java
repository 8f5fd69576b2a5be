package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.meta.Node;

/// `NodeInfoPB`.
final class NodeWire {
    private NodeWire() {}

    static Node decode(ProtoMessage node) throws MalformedMessage {
        return new Node(
                Texts.orEmpty(node.text("cloud_unique_id")),
                node.text("name"),
                node.text("ip"),
                node.text("vpc_name"),
                node.int64("ctime"),
                node.int64("mtime"),
                node.oneOf("status", MetaEnums.NODE_STATUS),
                node.int32("heartbeat_port"),
                node.text("desc"),
                node.int32("edit_log_port"),
                node.oneOf("node_type", MetaEnums.NODE_TYPE),
                node.bool("is_smooth_upgrade"),
                node.text("host"),
                node.text("public_endpoint"),
                node.text("private_endpoint"));
    }

    static void encode(ProtoWriter out, Node node) {
        out.begin()
                .text("cloud_unique_id", node.cloudUniqueId())
                .text("name", node.name())
                .text("ip", node.ip())
                .text("vpc_name", node.vpcName())
                .int64("ctime", node.ctime())
                .int64("mtime", node.mtime())
                .text("status", MetaEnums.NODE_STATUS.name(node.status()))
                .int32("heartbeat_port", node.heartbeatPort())
                .text("desc", node.desc())
                .int32("edit_log_port", node.editLogPort())
                .text("node_type", MetaEnums.NODE_TYPE.name(node.nodeType()))
                .bool("is_smooth_upgrade", node.smoothUpgrade())
                .text("host", node.host())
                .text("public_endpoint", node.publicEndpoint())
                .text("private_endpoint", node.privateEndpoint())
                .end();
    }

    /// In one line, for messages.
    static String compact(Node node) {
        JsonWriter json = JsonWriter.compact();
        encode(new ProtoWriter(json), node);
        return json.toString();
    }
}
