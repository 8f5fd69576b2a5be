package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.meta.Storage;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.util.Optional;

/// `get_obj_store_info`, which upstream also calls `show_storage_vaults`.
final class StorageReads {

    private final NamedInstance instances;
    private final Envelope envelope;

    StorageReads(Gateway gateway, Envelope envelope) {
        this.instances = new NamedInstance(gateway, envelope);
        this.envelope = envelope;
    }

    void get(Exchange exchange, ProtoMessage request) throws MalformedMessage {
        Optional<InstanceView> instance = instances.find(exchange, request);
        instance.ifPresent(found -> envelope.result(exchange, found.storage(), StorageReads::encode));
    }

    private static void encode(ProtoWriter out, Storage storage) {
        out.begin()
                .messages("obj_info", storage.objectStores(), ObjectStoreWire::encode)
                .messages("storage_vault", storage.vaults(), VaultWire::encode)
                .text("default_storage_vault_id", storage.defaultVaultId())
                .text("default_storage_vault_name", storage.defaultVaultName())
                .bool("enable_storage_vault", storage.vaultsEnabled())
                .end();
    }
}
