package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The storage of an instance at its creation, from a command that has passed its checks.
final class NewStorage {

    private static final String BUILT_IN_VAULT = "built_in_storage_vault";

    private NewStorage() {}

    static Storage of(CreateInstance command, Context context, DorisMetaRules rules) {
        long now = context.at().getEpochSecond();
        ObjectStore legacy = command.objectStore();
        List<ObjectStore> stores =
                legacy == null ? List.of() : List.of(objectStore(legacy, "1", command.sseEnabled(), now));
        VaultSpec spec = command.vault();
        List<StorageVault> vaults = spec == null
                ? List.of()
                : List.of(vault(spec, legacy == null ? "1" : "2", context.freshId(), now, rules));
        return new Storage(legacy == null, stores, vaults, null, null);
    }

    private static StorageVault vault(VaultSpec spec, String id, String freshId, long now, DorisMetaRules rules) {
        HdfsVault hdfs = spec.hdfs();
        ObjectStore store = spec.objectStore();
        return hdfs == null && store != null
                // Upstream marks every vault as encrypted by its server, whatever the instance says.
                ? new StorageVault(id, BUILT_IN_VAULT, null, objectStore(store, id, true, now), spec.pathFormat())
                : new StorageVault(id, BUILT_IN_VAULT, hdfs(hdfs, freshId, rules), null, spec.pathFormat());
    }

    // Upstream stores the empty text where these two are missing.
    private static ObjectStore objectStore(ObjectStore store, String id, boolean sse, long now) {
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
