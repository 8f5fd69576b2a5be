package io.chronoplane.projections.doris.meta;

import io.chronoplane.commands.doris.meta.HdfsConf;
import io.chronoplane.commands.doris.meta.HdfsVault;
import io.chronoplane.commands.doris.meta.ObjectStore;
import io.chronoplane.commands.doris.meta.StorageVault;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.ColumnType;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where instances keep their data, as tables without keys and passwords.
final class StorageTables {

    static final Table<InstanceView, ObjectStore> OBJECT_STORE = new Table<>(
            DorisMetaTables.SCHEMA,
            "object_store",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.key("object_store_id", ColumnType.TEXT),
                    Column.nullable("provider", ColumnType.TEXT),
                    Column.nullable("bucket", ColumnType.TEXT),
                    Column.nullable("prefix", ColumnType.TEXT),
                    Column.nullable("endpoint", ColumnType.TEXT),
                    Column.nullable("region", ColumnType.TEXT),
                    Column.nullable("sse_enabled", ColumnType.FLAG),
                    Column.nullable("ctime", ColumnType.TIME),
                    Column.nullable("mtime", ColumnType.TIME)),
            InstanceProjection.PROJECTION,
            view -> view.storage().objectStores(),
            StorageTables::store);

    static final Table<InstanceView, StorageVault> STORAGE_VAULT = new Table<>(
            DorisMetaTables.SCHEMA,
            "storage_vault",
            List.of(
                    Column.key("instance_id", ColumnType.TEXT),
                    Column.key("vault_id", ColumnType.TEXT),
                    Column.of("vault_name", ColumnType.TEXT),
                    Column.of("kind", ColumnType.TEXT),
                    Column.nullable("bucket", ColumnType.TEXT),
                    Column.nullable("endpoint", ColumnType.TEXT),
                    Column.nullable("region", ColumnType.TEXT),
                    Column.nullable("prefix", ColumnType.TEXT),
                    Column.nullable("fs_name", ColumnType.TEXT)),
            InstanceProjection.PROJECTION,
            view -> view.storage().vaults(),
            StorageTables::vault);

    private StorageTables() {}

    private static Row store(String instance, ObjectStore store) {
        return Row.of(
                instance,
                String.valueOf(store.id()),
                Cells.name(store.provider()),
                store.bucket(),
                store.prefix(),
                store.endpoint(),
                store.region(),
                store.sseEnabled(),
                Cells.time(store.ctime()),
                Cells.time(store.mtime()));
    }

    private static Row vault(String instance, StorageVault vault) {
        ObjectStore store = vault.objectStore();
        HdfsVault hdfs = vault.hdfs();
        return store == null ? hdfs(instance, vault, hdfs) : Row.of(
                instance,
                vault.id(),
                vault.name(),
                "S3",
                store.bucket(),
                store.endpoint(),
                store.region(),
                store.prefix(),
                null);
    }

    private static Row hdfs(String instance, StorageVault vault, @Nullable HdfsVault hdfs) {
        @Nullable HdfsConf conf = hdfs == null ? null : hdfs.conf();
        @Nullable String prefix = hdfs == null ? null : hdfs.prefix();
        @Nullable String fsName = conf == null ? null : conf.fsName();
        return Row.of(instance, vault.id(), vault.name(), "HDFS", null, null, null, prefix, fsName);
    }
}
