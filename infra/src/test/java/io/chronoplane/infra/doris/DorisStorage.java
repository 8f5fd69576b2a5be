package io.chronoplane.infra.doris;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.AddObjectStore;
import io.chronoplane.commands.doris.meta.AddStorageVault;
import io.chronoplane.commands.doris.meta.AlterStorageVault;
import io.chronoplane.commands.doris.meta.CredentialProvider;
import io.chronoplane.commands.doris.meta.DropStorageVault;
import io.chronoplane.commands.doris.meta.HdfsConf;
import io.chronoplane.commands.doris.meta.HdfsSetting;
import io.chronoplane.commands.doris.meta.HdfsVault;
import io.chronoplane.commands.doris.meta.ObjectStore;
import io.chronoplane.commands.doris.meta.Provider;
import io.chronoplane.commands.doris.meta.RamUser;
import io.chronoplane.commands.doris.meta.StorageTarget;
import io.chronoplane.commands.doris.meta.VaultKind;
import io.chronoplane.commands.doris.meta.VaultRequest;
import io.chronoplane.commands.doris.meta.VaultSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Commands about the storage of instances, and what they hold.
public final class DorisStorage {

    private DorisStorage() {}

    public static StorageTarget target(String instance) {
        return new StorageTarget("1:" + instance + ":n", instance);
    }

    public static RamUser ramUser(String id, String ak, String sk) {
        return new RamUser(id, Secret.of(ak), Secret.of(sk), null);
    }

    public static AddObjectStore add(String instance, String ak, String sk) {
        return new AddObjectStore(target(instance), sent(ak, sk));
    }

    public static AddStorageVault addVault(String instance, String name, String ak, String sk) {
        return new AddStorageVault(
                target(instance),
                VaultKind.S3,
                new VaultRequest(name, null, new VaultSpec(null, sent(ak, sk), null)),
                false);
    }

    /// A vault whose principal, keytab and one further property are secrets.
    public static AddStorageVault addHdfs(
            String instance, String name, String principal, String keytab, String property) {
        HdfsConf conf = new HdfsConf(
                "hdfs://h",
                "hadoop",
                Secret.of(principal),
                Secret.of(keytab),
                List.of(new HdfsSetting("k", Secret.of(property))));
        VaultSpec spec = new VaultSpec(new HdfsVault(conf, "p"), null, null);
        return new AddStorageVault(target(instance), VaultKind.HDFS, new VaultRequest(name, null, spec), true);
    }

    public static AlterStorageVault alterVault(String instance, String name, String ak, String sk) {
        return new AlterStorageVault(
                target(instance), new VaultRequest(name, null, new VaultSpec(null, keys(null, ak, sk), null)));
    }

    public static DropStorageVault dropVault(String instance, VaultKind kind, String name) {
        return new DropStorageVault(
                target(instance), kind, new VaultRequest(name, null, new VaultSpec(null, null, null)));
    }

    /// New keys alone, as a request has them.
    public static ObjectStore keys(@Nullable String id, String ak, String sk) {
        return new ObjectStore(
                null,
                null,
                id,
                Secret.of(ak),
                Secret.of(sk),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ObjectStore sent(String ak, String sk) {
        return store(null, null, Secret.of(ak), Secret.of(sk), null, null);
    }

    /// As an instance has what [#add] sends.
    public static ObjectStore registered(String id, String ak, String sk, long at) {
        return store(at, id, Secret.of(ak), Secret.of(sk), false, null);
    }

    /// A store on S3 without secrets.
    public static ObjectStore role(@Nullable String id, String role, @Nullable Long at) {
        return store(at, id, null, null, at == null ? null : false, role);
    }

    private static ObjectStore store(
            @Nullable Long at,
            @Nullable String id,
            @Nullable Secret ak,
            @Nullable Secret sk,
            @Nullable Boolean sse,
            @Nullable String role) {
        return new ObjectStore(
                at,
                at,
                id,
                ak,
                sk,
                "bucket",
                "prefix",
                "endpoint",
                "region",
                role == null ? Provider.COS : Provider.S3,
                "external",
                "owner",
                sse,
                null,
                role == null ? null : CredentialProvider.INSTANCE_PROFILE,
                role,
                null);
    }
}
