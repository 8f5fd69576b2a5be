package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stores and vaults as they are registered, from a command that has passed its checks.
final class NewStorage {

    private static final String BUILT_IN_VAULT = "built_in_storage_vault";

    private NewStorage() {}

    static Storage of(CreateInstance command, Context context, DorisMetaRules rules) {
        long now = context.at().getEpochSecond();
        ObjectStore legacy = command.objectStore();
        List<ObjectStore> stores =
                legacy == null ? List.of() : List.of(objectStore(legacy, "1", command.sseEnabled(), now));
        VaultSpec spec = command.vault();
        Storage storage = new Storage(legacy == null, stores, List.of(), null, null);
        return spec == null
                ? storage
                // Upstream marks this vault as encrypted by its server, whatever the instance says.
                : storage.add(vault(BUILT_IN_VAULT, spec, storage.nextId(), true, context, rules), false);
    }

    /// @param sse whether its server encrypts what it stores; does not matter for HDFS
    static StorageVault vault(
            String name, VaultSpec spec, String id, boolean sse, Context context, DorisMetaRules rules) {
        HdfsVault hdfs = spec.hdfs();
        ObjectStore store = spec.objectStore();
        long now = context.at().getEpochSecond();
        return hdfs == null && store != null
                ? new StorageVault(id, name, null, objectStore(store, id, sse, now), spec.pathFormat())
                : new StorageVault(id, name, hdfs(hdfs, context.freshId(), rules), null, spec.pathFormat());
    }

    // Upstream stores the empty text where these two are missing.
    static ObjectStore objectStore(ObjectStore store, String id, boolean sse, long now) {
        String external = store.externalEndpoint();
        return store.registered(id, Paths.trimmed(store.prefix()), external == null ? "" : external, sse, now);
    }

    private static @Nullable HdfsVault hdfs(@Nullable HdfsVault hdfs, String freshId, DorisMetaRules rules) {
        HdfsConf conf = hdfs == null ? null : hdfs.conf();
        if (hdfs == null || conf == null) {
            return hdfs;
        }
        String prefix = Paths.trimmed(hdfs.prefix());
        return new HdfsVault(
                new HdfsConf(
                        Paths.trimmed(conf.fsName()),
                        conf.user(),
                        conf.kerberosPrincipal(),
                        conf.kerberosKeytab(),
                        conf.settings()),
                rules.distinctHdfsPaths() ? prefix + "_" + freshId : prefix);
    }
}
