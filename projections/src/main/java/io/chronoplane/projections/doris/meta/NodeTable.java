package io.chronoplane.projections.doris.meta;

import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.Node;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.ColumnType;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The nodes of clusters as a table.
final class NodeTable {

    static final Table<InstanceView, Cluster> NODE = new Table<>(
            DorisMetaTables.SCHEMA,
            "node",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.key("cluster_id", ColumnType.TEXT),
                    Column.key("cloud_unique_id", ColumnType.TEXT),
                    Column.key("address", ColumnType.TEXT),
                    Column.key("port", ColumnType.INTEGER),
                    Column.nullable("node_name", ColumnType.TEXT),
                    Column.nullable("ip", ColumnType.TEXT),
                    Column.nullable("host", ColumnType.TEXT),
                    Column.nullable("node_type", ColumnType.TEXT),
                    Column.nullable("status", ColumnType.TEXT),
                    Column.nullable("heartbeat_port", ColumnType.INTEGER),
                    Column.nullable("edit_log_port", ColumnType.INTEGER),
                    Column.nullable("public_endpoint", ColumnType.TEXT),
                    Column.nullable("private_endpoint", ColumnType.TEXT),
                    Column.nullable("ctime", ColumnType.TIME),
                    Column.nullable("mtime", ColumnType.TIME)),
            InstanceProjection.PROJECTION,
            view -> view.clusters().all(),
            Cluster::nodes,
            NodeTable::rows);

    private NodeTable() {}

    private static List<Row> rows(String id, Cluster cluster) {
        return cluster.nodes().stream().map(node -> row(id, cluster, node)).toList();
    }

    private static Row row(String id, Cluster cluster, Node node) {
        boolean frontend = cluster.type() == ClusterType.SQL;
        Long port = Cells.number(frontend ? node.editLogPort() : node.heartbeatPort());
        return Row.of(
                id,
                cluster.clusterId(),
                node.cloudUniqueId(),
                address(node.host(), node.ip()),
                port == null ? 0 : port,
                node.name(),
                node.ip(),
                node.host(),
                Cells.name(node.nodeType()),
                Cells.name(node.status()),
                Cells.number(node.heartbeatPort()),
                Cells.number(node.editLogPort()),
                node.publicEndpoint(),
                node.privateEndpoint(),
                Cells.time(node.ctime()),
                Cells.time(node.mtime()));
    }

    /// Where it listens: its host, else its ip.
    private static String address(@Nullable String host, @Nullable String ip) {
        String address = host == null || host.isEmpty() ? ip : host;
        return address == null ? "" : address;
    }
}
