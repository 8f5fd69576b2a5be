package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.meta.CreateInstance;
import io.chronoplane.commands.doris.meta.DropInstance;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.RenameInstance;
import io.chronoplane.commands.doris.meta.SetInstanceStatus;
import io.chronoplane.commands.doris.meta.Storage;
import io.chronoplane.queries.doris.meta.InstanceView;

/// Requests about instances, and `InstanceInfoPB`.
final class InstanceWire {
    private static final int SET_OVERDUE = 6;
    private static final int SET_NORMAL = 7;

    private InstanceWire() {}

    static CreateInstance create(ProtoMessage request) throws MalformedMessage {
        return new CreateInstance(
                instanceId(request),
                Texts.orEmpty(request.text("name")),
                Texts.orEmpty(request.text("user_id")),
                VaultWire.decode(request.message("vault")),
                ObjectStoreWire.decode(request.message("obj_info")),
                RamUserWire.decode(request.message("ram_user")),
                Boolean.TRUE.equals(request.bool("sse_enabled")));
    }

    static DropInstance drop(ProtoMessage request) throws MalformedMessage {
        return new DropInstance(instanceId(request));
    }

    static RenameInstance rename(ProtoMessage request) throws MalformedMessage {
        return new RenameInstance(instanceId(request), Texts.orEmpty(request.text("name")));
    }

    static SetInstanceStatus setStatus(ProtoMessage request) throws MalformedMessage {
        Integer given = request.oneOf("op", MetaEnums.INSTANCE_OPERATION);
        int op = given == null ? 0 : given;
        InstanceStatus status =
                switch (op) {
                    case SET_NORMAL -> InstanceStatus.NORMAL;
                    case SET_OVERDUE -> InstanceStatus.OVERDUE;
                    default -> null;
                };
        return new SetInstanceStatus(instanceId(request), status, op);
    }

    static void encode(ProtoWriter out, InstanceView instance) {
        Storage storage = instance.storage();
        out.begin()
                .text("user_id", instance.userId())
                .text("instance_id", instance.instanceId())
                .text("name", instance.name())
                .int64("ctime", instance.ctime())
                .int64("mtime", instance.mtime())
                .messages("clusters", instance.clusters().all(), ClusterWire::encode)
                .messages("obj_info", storage.objectStores(), ObjectStoreWire::encode)
                .text("status", instance.status().name())
                .message("ram_user", instance.ramUser(), RamUserWire::encode)
                .bool("sse_enabled", instance.sseEnabled())
                .messages("resource_ids", storage.vaults(), (ids, vault) -> ids.element(vault.id()))
                .messages("storage_vault_names", storage.vaults(), (names, vault) -> names.element(vault.name()))
                .text("default_storage_vault_id", storage.defaultVaultId())
                .text("default_storage_vault_name", storage.defaultVaultName())
                .bool("enable_storage_vault", storage.vaultsEnabled())
                .end();
    }

    private static String instanceId(ProtoMessage request) throws MalformedMessage {
        return Texts.orEmpty(request.text("instance_id"));
    }
}
