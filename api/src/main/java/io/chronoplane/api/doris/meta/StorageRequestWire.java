package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.meta.AddObjectStore;
import io.chronoplane.commands.doris.meta.AddStorageVault;
import io.chronoplane.commands.doris.meta.AlterObjectStore;
import io.chronoplane.commands.doris.meta.AlterStorageVault;
import io.chronoplane.commands.doris.meta.DropStorageVault;
import io.chronoplane.commands.doris.meta.ObjectStore;
import io.chronoplane.commands.doris.meta.RotateKeys;
import io.chronoplane.commands.doris.meta.SetEncryption;
import io.chronoplane.commands.doris.meta.SetRamUser;
import io.chronoplane.commands.doris.meta.StorageCommand;
import io.chronoplane.commands.doris.meta.StorageTarget;
import io.chronoplane.commands.doris.meta.VaultKind;
import io.chronoplane.commands.doris.meta.VaultRequest;
import org.jspecify.annotations.Nullable;

/// Requests in one line, as messages repeat them: with the operation that upstream fills in, and without their
/// secrets, which upstream shows.
final class StorageRequestWire {

    private StorageRequestWire() {}

    static String compact(StorageCommand command) {
        JsonWriter json = JsonWriter.compact();
        ProtoWriter out = new ProtoWriter(json).begin();
        switch (command) {
            case AddObjectStore add -> store(out, add.target(), add.store(), "ADD_OBJ_INFO");
            case AlterObjectStore alter ->
                store(out, alter.target(), alter.store(), alter.legacy() ? "LEGACY_UPDATE_AK_SK" : "ALTER_OBJ_INFO");
            case RotateKeys rotate ->
                out.text("instance_id", Texts.orNull(rotate.instanceId()))
                        .messages("internal_bucket_user", rotate.bucketUsers(), RamUserWire::masked)
                        .message("ram_user", rotate.ramUser(), RamUserWire::masked);
            case SetRamUser set ->
                out.text("instance_id", Texts.orNull(set.instanceId()))
                        .message("ram_user", set.ramUser(), RamUserWire::masked);
            case SetEncryption set -> out.text("instance_id", Texts.orNull(set.instanceId()));
            case AddStorageVault add ->
                vault(out, add.target(), add.vault(), add.kind() == VaultKind.HDFS ? "ADD_HDFS_INFO" : "ADD_S3_VAULT")
                        .bool("set_as_default_storage_vault", add.asDefault() ? Boolean.TRUE : null);
            case AlterStorageVault alter -> vault(out, alter.target(), alter.vault(), "ALTER_S3_VAULT");
            case DropStorageVault drop ->
                vault(
                        out,
                        drop.target(),
                        drop.vault(),
                        drop.kind() == VaultKind.HDFS ? "DROP_HDFS_INFO" : "DROP_S3_VAULT");
        }
        out.end();
        return json.toString();
    }

    private static void store(ProtoWriter out, StorageTarget target, @Nullable ObjectStore store, String op) {
        out.text("cloud_unique_id", Texts.orNull(target.cloudUniqueId()))
                .message("obj", store, (obj, value) -> ObjectStoreWire.encode(obj, value, Secrecy.MASKED))
                .text("op", op);
    }

    private static ProtoWriter vault(
            ProtoWriter out, StorageTarget target, @Nullable VaultRequest vault, String op) {
        return out.text("cloud_unique_id", Texts.orNull(target.cloudUniqueId()))
                .text("op", op)
                .message("vault", vault, VaultWire::masked);
    }
}
