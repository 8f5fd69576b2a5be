package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Samples.EARLIER;

import io.chronoplane.commands.core.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Instances that keep data somewhere, and the parts of commands about it.
final class Stored {

    static final String ID = "i-1";
    static final StorageTarget TARGET = new StorageTarget("1:i-1:n", ID);

    private Stored() {}

    /// Complete, with a prefix.
    static ObjectStores sent() {
        return ObjectStores.complete().prefix("prefix");
    }

    /// As the instance has it, with the keys `ak-<id>` and `sk-<id>`, at a prefix of its own.
    static ObjectStore store(String id, @Nullable String userId) {
        ObjectStore store = sent().ak("ak-" + id)
                .sk("sk-" + id)
                .sent()
                .registered(id, "prefix-" + id, "external", false, EARLIER);
        return userId == null ? unowned(store) : store.ownedBy(userId);
    }

    private static ObjectStore unowned(ObjectStore store) {
        return new ObjectStore(
                store.ctime(),
                store.mtime(),
                store.id(),
                store.ak(),
                store.sk(),
                store.bucket(),
                store.prefix(),
                store.endpoint(),
                store.region(),
                store.provider(),
                store.externalEndpoint(),
                null,
                store.sseEnabled(),
                store.usePathStyle(),
                store.credentialProvider(),
                store.roleArn(),
                store.externalId());
    }

    /// With a role, on S3.
    static ObjectStore roleStore(String id) {
        return ObjectStores.withRole()
                .prefix("prefix")
                .sent()
                .registered(id, "prefix", "", false, EARLIER);
    }

    /// What a request to alter a store has of it.
    static ObjectStore keys(@Nullable String id, @Nullable String ak, @Nullable String sk) {
        return change(id, ak, sk, null, null, null);
    }

    static ObjectStore role(@Nullable String id, @Nullable String roleArn, @Nullable String externalId) {
        return change(id, null, null, roleArn, externalId, null);
    }

    static ObjectStore change(
            @Nullable String id,
            @Nullable String ak,
            @Nullable String sk,
            @Nullable String roleArn,
            @Nullable String externalId,
            @Nullable Boolean usePathStyle) {
        return new ObjectStore(
                null,
                null,
                id,
                ak == null ? null : Secret.of(ak),
                sk == null ? null : Secret.of(sk),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                usePathStyle,
                null,
                roleArn,
                externalId);
    }

    static Credentials.Keys pair(String ak, String sk) {
        return new Credentials.Keys(Secret.of(ak), Secret.of(sk));
    }

    static InstanceCreated legacy(@Nullable RamUser ramUser, ObjectStore... stores) {
        return new InstanceCreated(
                ID, "", "", false, ramUser, new Storage(false, List.of(stores), List.of(), null, null), EARLIER);
    }

    static InstanceCreated legacy(ObjectStore... stores) {
        return legacy(null, stores);
    }

    static InstanceCreated vaults(StorageVault... vaults) {
        return new InstanceCreated(
                ID, "", "", false, null, new Storage(true, List.of(), List.of(vaults), null, null), EARLIER);
    }

    static StorageVault s3(String id, String name) {
        return new StorageVault(id, name, null, store(id, "owner"), null);
    }

    static StorageVault hdfs(String id, String name) {
        return new StorageVault(id, name, Samples.hdfs("hdfs://h", "data").hdfs(), null, null);
    }

    static VaultRequest named(String name) {
        return new VaultRequest(name, null, new VaultSpec(null, null, null));
    }

    static VaultRequest request(String name, @Nullable ObjectStore store) {
        return new VaultRequest(name, null, new VaultSpec(null, store, null));
    }
}
