package io.chronoplane.projections.doris.meta;

import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.ColumnType;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of the Doris Meta Service. No cell holds a secret.
public final class DorisMetaTables {

    static final String SCHEMA = "doris_meta";

    /// Instances; a dropped one stays, with the status DELETED.
    public static final Table<InstanceView, InstanceView> INSTANCE = new Table<>(
            SCHEMA,
            "instance",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.of("instance_name", ColumnType.TEXT),
                    Column.of("user_id", ColumnType.TEXT),
                    Column.of("status", ColumnType.TEXT),
                    Column.of("sse_enabled", ColumnType.FLAG),
                    Column.of("vaults_enabled", ColumnType.FLAG),
                    Column.nullable("default_vault_id", ColumnType.TEXT),
                    Column.nullable("default_vault_name", ColumnType.TEXT),
                    Column.of("ctime", ColumnType.TIME),
                    Column.of("mtime", ColumnType.TIME)),
            InstanceProjection.PROJECTION,
            List::of,
            DorisMetaTables::instance);

    /// Clusters of instances.
    public static final Table<InstanceView, Cluster> CLUSTER = new Table<>(
            SCHEMA,
            "cluster",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.key("cluster_id", ColumnType.TEXT),
                    Column.of("cluster_name", ColumnType.TEXT),
                    Column.of("type", ColumnType.TEXT),
                    Column.nullable("status", ColumnType.TEXT),
                    Column.nullable("description", ColumnType.TEXT),
                    Column.of("node_count", ColumnType.INTEGER),
                    Column.of("mysql_user_names", ColumnType.JSON),
                    Column.nullable("public_endpoint", ColumnType.TEXT),
                    Column.nullable("private_endpoint", ColumnType.TEXT),
                    Column.nullable("active_cluster", ColumnType.TEXT),
                    Column.nullable("standby_cluster", ColumnType.TEXT),
                    Column.of("ctime", ColumnType.TIME),
                    Column.of("mtime", ColumnType.TIME)),
            InstanceProjection.PROJECTION,
            view -> view.clusters().all(),
            DorisMetaTables::cluster);

    /// All of them.
    public static final List<Table<?, ?>> ALL =
            List.of(INSTANCE, CLUSTER, NodeTable.NODE, StorageTables.OBJECT_STORE, StorageTables.STORAGE_VAULT);

    private DorisMetaTables() {}

    private static Row instance(String id, InstanceView view) {
        return Row.of(
                id,
                view.name(),
                view.userId(),
                view.status().name(),
                view.sseEnabled(),
                view.storage().vaultsEnabled(),
                view.storage().defaultVaultId(),
                view.storage().defaultVaultName(),
                Cells.time(view.ctime()),
                Cells.time(view.mtime()));
    }

    private static Row cluster(String id, Cluster cluster) {
        @Nullable String active = cluster.standsFor() == null ? null : cluster.standsFor().active();
        @Nullable String standby = cluster.standsFor() == null ? null : cluster.standsFor().standby();
        return Row.of(
                id,
                cluster.clusterId(),
                cluster.clusterName(),
                cluster.type().name(),
                Cells.name(cluster.status()),
                cluster.desc(),
                (long) cluster.nodes().size(),
                Cells.json(cluster.mysqlUserNames()),
                cluster.publicEndpoint(),
                cluster.privateEndpoint(),
                active,
                standby,
                Cells.time(cluster.ctime()),
                Cells.time(cluster.mtime()));
    }
}
