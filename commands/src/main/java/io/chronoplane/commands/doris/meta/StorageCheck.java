package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a new instance's storage must have. Storage that is not given is not checked.
final class StorageCheck {

    private StorageCheck() {}

    static Optional<DorisMetaRejection> ramUser(@Nullable RamUser user) {
        return user == null || complete(user)
                ? Optional.empty()
                : Optional.of(new StorageRejection.RamUserIncomplete());
    }

    static boolean complete(RamUser user) {
        return given(user.userId()) && given(user.ak()) && given(user.sk());
    }

    // The reference creates one without external_endpoint, which upstream's code would refuse.
    static Optional<DorisMetaRejection> legacy(@Nullable ObjectStore store) {
        return store == null ? Optional.empty() : objectStore(store, false);
    }

    // Without an HDFS, upstream takes a vault for one with an object store, even if it has none.
    static Optional<DorisMetaRejection> vaultObjectStore(@Nullable VaultSpec vault) {
        if (vault == null || vault.hdfs() != null) {
            return Optional.empty();
        }
        ObjectStore store = vault.objectStore();
        return store == null
                ? Optional.of(new StorageRejection.ObjectStoreIncomplete())
                : objectStore(store, true);
    }

    static Optional<DorisMetaRejection> vaultHdfs(@Nullable VaultSpec vault) {
        HdfsVault hdfs = vault == null ? null : vault.hdfs();
        if (hdfs == null) {
            return Optional.empty();
        }
        String prefix = hdfs.prefix();
        if (prefix != null && prefix.contains("://")) {
            return Optional.of(new StorageRejection.HdfsPrefixInvalid(prefix));
        }
        HdfsConf conf = hdfs.conf();
        String fsName = Paths.trimmed(conf == null ? null : conf.fsName());
        return fsName.isEmpty() ? Optional.of(new StorageRejection.HdfsNameInvalid(fsName)) : Optional.empty();
    }

    private static Optional<DorisMetaRejection> objectStore(ObjectStore store, boolean externalEndpoint) {
        if (given(store.roleArn())) {
            return roleComplete(store)
                    ? Optional.empty()
                    : Optional.of(new StorageRejection.ObjectStoreRoleIncomplete());
        }
        boolean complete = given(store.ak())
                && given(store.sk())
                && placed(store)
                && store.provider() != null
                && store.provider() != Provider.UNKNOWN
                && (!externalEndpoint || given(store.externalEndpoint()));
        return complete ? Optional.empty() : Optional.of(new StorageRejection.ObjectStoreIncomplete());
    }

    static boolean roleComplete(ObjectStore store) {
        return store.credentialProvider() == CredentialProvider.INSTANCE_PROFILE
                && store.provider() == Provider.S3
                && placed(store);
    }

    static boolean placed(ObjectStore store) {
        return given(store.bucket()) && given(store.endpoint()) && given(store.region());
    }

    static boolean given(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    static boolean given(@Nullable Secret secret) {
        return secret != null && !secret.isEmpty();
    }
}
