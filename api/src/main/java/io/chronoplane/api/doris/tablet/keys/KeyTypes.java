package io.chronoplane.api.doris.tablet.keys;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All kinds of keys that can be encoded by name. Upstream: `cloud/src/meta-service/http_encode_key.cpp`.
public final class KeyTypes {

    private static final Map<String, KeyType> ALL = Collections.unmodifiableMap(table());

    private KeyTypes() {}

    private static Map<String, KeyType> table() {
        Map<String, KeyType> all = new LinkedHashMap<>();
        add(all, 1, "InstanceKey", "instance", null);
        add(all, 1, "TxnLabelKey", "txn", "txn_label", "i:db_id", "label");
        add(all, 1, "TxnInfoKey", "txn", "txn_info", "i:db_id", "i:txn_id");
        add(all, 1, "TxnIndexKey", "txn", "txn_index", "i:txn_id");
        add(all, 1, "TxnRunningKey", "txn", "txn_running", "i:db_id", "i:txn_id");
        add(all, 1, "PartitionVersionKey", "version", "partition", "i:db_id", "i:tbl_id", "i:partition_id");
        add(all, 1, "TableVersionKey", "version", "table", "i:db_id", "i:tbl_id");
        add(all, 1, "MetaRowsetKey", "meta", "rowset", "i:tablet_id", "i:version");
        add(all, 1, "MetaRowsetTmpKey", "meta", "rowset_tmp", "i:txn_id", "i:tablet_id");
        add(all, 1, "MetaTabletKey", "meta", "tablet", "i:table_id", "i:index_id", "i:part_id", "i:tablet_id");
        add(all, 1, "MetaTabletIdxKey", "meta", "tablet_index", "i:tablet_id");
        add(all, 1, "MetaSchemaKey", "meta", "schema", "i:index_id", "i:schema_version");
        add(all, 1, "MetaDeleteBitmap", "meta", "delete_bitmap", "i:tablet_id", "rowest_id", "i:version", "i:seg_id");
        add(all, 1, "MetaDeleteBitmapUpdateLock", "meta", "delete_bitmap_lock", "i:table_id", "i:partition_id");
        add(all, 1, "MetaPendingDeleteBitmap", "meta", "delete_bitmap_pending", "i:tablet_id");
        add(all, 1, "MetaSchemaPBDictionaryKey", "meta", "tablet_schema_pb_dict", "i:index_id");
        add(all, 1, "PackedFileKey", "meta", "packed_file", "packed_file_path");
        add(all, 1, "RecycleIndexKey", "recycle", "index", "i:index_id");
        add(all, 1, "RecyclePartKey", "recycle", "partition", "i:part_id");
        add(all, 1, "RecycleRowsetKey", "recycle", "rowset", "i:tablet_id", "rowset_id");
        add(all, 1, "RecycleTxnKey", "recycle", "txn", "i:db_id", "i:txn_id");
        add(all, 1, "RecycleStageKey", "recycle", "stage", "stage_id");
        add(all, 1, "StatsTabletKey", "stats", "tablet", "i:table_id", "i:index_id", "i:part_id", "i:tablet_id");
        add(all, 1, "JobTabletKey", "job", "tablet", "i:table_id", "i:index_id", "i:part_id", "i:tablet_id");
        add(all, 1, "JobRecycleKey", "job", "check");
        add(all, 1, "RLJobProgressKey", "job", "routine_load_progress", "i:db_id", "i:job_id");
        add(all, 1, "CopyJobKey", "copy", "job", "stage_id", "i:table_id", "copy_id", "i:group_id");
        add(all, 1, "CopyFileKey", "copy", "loading_file", "stage_id", "i:table_id", "obj_key", "obj_etag");
        add(all, 1, "StorageVaultKey", "storage_vault", "vault", "vault_id");
        system(all, "MetaServiceRegistryKey", "registry");
        system(all, "MetaServiceArnInfoKey", "arn_info");
        system(all, "MetaServiceEncryptionKey", "encryption_key_info");
        add(all, 3, "VersionedPartitionVersionKey", "version", "partition", "i:partition_id");
        add(all, 3, "VersionedTableVersionKey", "version", "table", "i:table_id");
        add(all, 3, "VersionedPartitionIndexKey", "index", "partition", "i:partition_id");
        add(all, 3, "VersionedPartitionInvertedIndexKey", "index", "partition_inverted", "i:db_id", "i:table_id", "i:partition_id");
        add(all, 3, "VersionedTabletIndexKey", "index", "tablet", "i:tablet_id");
        add(all, 3, "VersionedTabletInvertedIndexKey", "index", "tablet_inverted", "i:db_id", "i:table_id", "i:index_id", "i:partition_id", "i:tablet_id");
        add(all, 3, "VersionedIndexIndexKey", "index", "index", "i:index_id");
        add(all, 3, "VersionedIndexInvertedKey", "index", "index_inverted", "i:db_id", "i:table_id", "i:index_id");
        add(all, 3, "VersionedTabletLoadStatsKey", "stats", "tablet_load", "i:tablet_id");
        add(all, 3, "VersionedTabletCompactStatsKey", "stats", "tablet_compact", "i:tablet_id");
        add(all, 3, "VersionedMetaPartitionKey", "meta", "partition", "i:partition_id");
        add(all, 3, "VersionedMetaIndexKey", "meta", "index", "i:index_id");
        add(all, 3, "VersionedMetaTabletKey", "meta", "tablet", "i:tablet_id");
        add(all, 3, "VersionedMetaSchemaKey", "meta", "schema", "i:index_id", "i:schema_version");
        add(all, 3, "VersionedMetaRowsetLoadKey", "meta", "rowset_load", "i:tablet_id", "i:version");
        add(all, 3, "VersionedMetaRowsetCompactKey", "meta", "rowset_compact", "i:tablet_id", "i:version");
        add(all, 3, "VersionedMetaDeleteBitmapKey", "meta", "delete_bitmap", "i:tablet_id", "rowset_id");
        add(all, 3, "VersionedDataRowsetRefCountKey", "data", "rowset_ref_count", "i:tablet_id", "rowset_id");
        return all;
    }

    private static void add(
            Map<String, KeyType> all,
            int space,
            String name,
            String family,
            @Nullable String infix,
            String... parameters) {
        List<String> head = infix == null ? List.of(family, "*") : List.of(family, "*", infix);
        all.put(name, new KeyType(name, space, head, List.of(parameters)));
    }

    private static void system(Map<String, KeyType> all, String name, String infix) {
        all.put(name, new KeyType(name, 2, List.of("system", "meta-service", infix), List.of()));
    }

    public static Optional<KeyType> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /// All of them, in upstream's order.
    public static List<KeyType> all() {
        return List.copyOf(ALL.values());
    }
}
