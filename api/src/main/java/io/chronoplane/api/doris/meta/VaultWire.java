package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.meta.ObjectStore;
import io.chronoplane.commands.doris.meta.PathFormat;
import io.chronoplane.commands.doris.meta.StorageVault;
import io.chronoplane.commands.doris.meta.VaultRequest;
import io.chronoplane.commands.doris.meta.VaultSpec;
import org.jspecify.annotations.Nullable;

/// `StorageVaultPB`. Its id is ours to give.
final class VaultWire {
    private VaultWire() {}

    /// As it is sent to create an instance, whatever name it has.
    static @Nullable VaultSpec decode(@Nullable ProtoMessage vault) throws MalformedMessage {
        return vault == null ? null : spec(vault, ObjectStoreWire.decode(vault.message("obj_info")));
    }

    /// As it is sent to add, alter or drop it.
    ///
    /// @param store in place of the one in the vault; null when there is none but that
    static @Nullable VaultRequest request(@Nullable ProtoMessage vault, @Nullable ObjectStore store)
            throws MalformedMessage {
        if (vault == null) {
            return store == null ? null : new VaultRequest("", null, new VaultSpec(null, store, null));
        }
        ObjectStore inside = ObjectStoreWire.decode(vault.message("obj_info"));
        return new VaultRequest(
                Texts.orEmpty(vault.text("name")),
                vault.text("alter_name"),
                spec(vault, store == null ? inside : store));
    }

    private static VaultSpec spec(ProtoMessage vault, @Nullable ObjectStore store) throws MalformedMessage {
        return new VaultSpec(
                HdfsWire.decode(vault.message("hdfs_info")), store, pathFormat(vault.message("path_format")));
    }

    private static @Nullable PathFormat pathFormat(@Nullable ProtoMessage format) throws MalformedMessage {
        return format == null ? null : new PathFormat(format.int32("path_version"), format.int32("shard_num"));
    }

    static void encode(ProtoWriter out, StorageVault vault) {
        out.begin().text("id", vault.id()).text("name", vault.name());
        content(out, new VaultSpec(vault.hdfs(), vault.objectStore(), vault.pathFormat()), Secrecy.CLEAR);
        out.end();
    }

    /// For messages.
    static void masked(ProtoWriter out, VaultRequest vault) {
        out.begin().text("name", Texts.orNull(vault.name()));
        content(out, vault.spec(), Secrecy.MASKED);
        out.text("alter_name", vault.newName()).end();
    }

    private static void content(ProtoWriter out, VaultSpec spec, Secrecy secrecy) {
        out.message("hdfs_info", spec.hdfs(), (hdfs, value) -> HdfsWire.encode(hdfs, value, secrecy))
                .message("obj_info", spec.objectStore(), (store, value) ->
                        ObjectStoreWire.encode(store, value, secrecy))
                .message("path_format", spec.pathFormat(), VaultWire::encode);
    }

    private static void encode(ProtoWriter out, PathFormat format) {
        out.begin()
                .int64("path_version", wide(format.pathVersion()))
                .int64("shard_num", wide(format.shardNum()))
                .end();
    }

    private static @Nullable Long wide(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }
}
