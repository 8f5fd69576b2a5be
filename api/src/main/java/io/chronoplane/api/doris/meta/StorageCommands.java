package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.meta.AddObjectStore;
import io.chronoplane.commands.doris.meta.AddStorageVault;
import io.chronoplane.commands.doris.meta.AlterObjectStore;
import io.chronoplane.commands.doris.meta.AlterStorageVault;
import io.chronoplane.commands.doris.meta.DropStorageVault;
import io.chronoplane.commands.doris.meta.RamUser;
import io.chronoplane.commands.doris.meta.RotateKeys;
import io.chronoplane.commands.doris.meta.SetEncryption;
import io.chronoplane.commands.doris.meta.SetRamUser;
import io.chronoplane.commands.doris.meta.StorageTarget;
import io.chronoplane.commands.doris.meta.VaultKind;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.util.ArrayList;
import java.util.List;

/// Requests that change storage. Most of them name their instance by a cloud_unique_id.
final class StorageCommands {

    private final Gateway gateway;

    StorageCommands(Gateway gateway) {
        this.gateway = gateway;
    }

    Asked addStore(ProtoMessage request) throws MalformedMessage {
        return new Asked.Command(new AddObjectStore(target(request), ObjectStoreWire.decode(request.message("obj"))));
    }

    Asked alterStore(ProtoMessage request, boolean legacy) throws MalformedMessage {
        return new Asked.Command(new AlterObjectStore(
                target(request), legacy, ObjectStoreWire.decode(request.message("obj"))));
    }

    Asked addVault(ProtoMessage request, VaultKind kind) throws MalformedMessage {
        // An object store beside the vault counts for more than the one in it, as upstream has it.
        return new Asked.Command(new AddStorageVault(
                target(request),
                kind,
                VaultWire.request(request.message("vault"), ObjectStoreWire.decode(request.message("obj"))),
                Boolean.TRUE.equals(request.bool("set_as_default_storage_vault"))));
    }

    Asked alterVault(ProtoMessage request) throws MalformedMessage {
        return new Asked.Command(
                new AlterStorageVault(target(request), VaultWire.request(request.message("vault"), null)));
    }

    Asked dropVault(ProtoMessage request, VaultKind kind) throws MalformedMessage {
        return new Asked.Command(
                new DropStorageVault(target(request), kind, VaultWire.request(request.message("vault"), null)));
    }

    static Asked rotateKeys(ProtoMessage request) throws MalformedMessage {
        List<RamUser> bucketUsers = new ArrayList<>();
        for (ProtoMessage user : request.messages("internal_bucket_user")) {
            bucketUsers.add(RamUserWire.user(user));
        }
        return new Asked.Command(new RotateKeys(
                instanceId(request), bucketUsers, RamUserWire.decode(request.message("ram_user"))));
    }

    static Asked setRamUser(ProtoMessage request) throws MalformedMessage {
        return new Asked.Command(
                new SetRamUser(instanceId(request), RamUserWire.decode(request.message("ram_user"))));
    }

    static Asked setEncryption(ProtoMessage request, boolean enabled) throws MalformedMessage {
        return new Asked.Command(new SetEncryption(instanceId(request), enabled));
    }

    private StorageTarget target(ProtoMessage request) throws MalformedMessage {
        String cloudUniqueId = Texts.orEmpty(request.text("cloud_unique_id"));
        String instanceId = cloudUniqueId.isEmpty()
                ? ""
                : gateway.ask(new ResolveInstance(cloudUniqueId)).resolved().orElse("");
        return new StorageTarget(cloudUniqueId, instanceId);
    }

    private static String instanceId(ProtoMessage request) throws MalformedMessage {
        return Texts.orEmpty(request.text("instance_id"));
    }
}
