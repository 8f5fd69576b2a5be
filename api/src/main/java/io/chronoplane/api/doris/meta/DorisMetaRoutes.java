package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoJson;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.commands.doris.meta.DorisMetaRejection;
import io.chronoplane.commands.doris.meta.VaultKind;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The table of operations. What upstream has beyond these answers as an unknown operation.
final class DorisMetaRoutes {
    private final Gateway gateway;
    private final Envelope envelope;
    private final ProtoJson parser = new ProtoJson();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    DorisMetaRoutes(Gateway gateway, Envelope envelope) {
        this.gateway = gateway;
        this.envelope = envelope;
        InstanceNaming instances = new InstanceNaming(gateway);
        ClusterCommands clusters = new ClusterCommands(instances);
        NodeCommands nodes = new NodeCommands(instances);
        InstanceReads instance = new InstanceReads(gateway, envelope);
        command("create_instance", request -> new Asked.Command(InstanceWire.create(request)));
        command("drop_instance", request -> new Asked.Command(InstanceWire.drop(request)));
        command("set_instance_status", request -> new Asked.Command(InstanceWire.setStatus(request)));
        command("add_cluster", clusters::add);
        command("drop_cluster", clusters::drop);
        command("rename_cluster", clusters::rename);
        command("set_cluster_status", clusters::setStatus);
        command("update_cluster_mysql_user_name", clusters::setUsers);
        command("update_cluster_endpoint", clusters::setEndpoint);
        command("alter_vcluster_info", clusters::alterVirtual);
        command("add_node", nodes::add);
        command("drop_node", nodes::drop);
        command("decommission_node", nodes::decommission);
        command("notify_decommissioned", nodes::notifyDecommissioned);
        route("get_instance", exchange ->
                instance.get(exchange, exchange.body().length() == 0 ? null : parse(exchange)));
        query("get_cluster", new ClusterReads(gateway, envelope)::get);
        query("get_cluster_status", new ClusterStatusReads(gateway, envelope)::get);
        storage(new StorageCommands(gateway), new StorageReads(gateway, envelope));
    }

    private void storage(StorageCommands commands, StorageReads reads) {
        command("rename_instance", request -> new Asked.Command(InstanceWire.rename(request)));
        command("enable_instance_sse", request -> StorageCommands.setEncryption(request, true));
        command("disable_instance_sse", request -> StorageCommands.setEncryption(request, false));
        command("update_ak_sk", StorageCommands::rotateKeys);
        command("alter_ram_user", StorageCommands::setRamUser);
        command("add_obj_info", commands::addStore);
        command("legacy_update_ak_sk", request -> commands.alterStore(request, true));
        command("alter_obj_info", request -> commands.alterStore(request, false));
        command("add_s3_vault", request -> commands.addVault(request, VaultKind.S3));
        command("add_hdfs_vault", request -> commands.addVault(request, VaultKind.HDFS));
        command("alter_s3_vault", commands::alterVault);
        command("drop_s3_vault", request -> commands.dropVault(request, VaultKind.S3));
        command("drop_hdfs_vault", request -> commands.dropVault(request, VaultKind.HDFS));
        query("get_obj_store_info", reads::get);
        query("show_storage_vaults", reads::get);
        query("get_stage", new StageReads(gateway, envelope)::get);
    }

    /// @param name without a version
    @Nullable Operation find(String name) {
        return operations.get(name);
    }

    private interface Decoder {
        Asked decode(ProtoMessage request) throws MalformedMessage;
    }

    private interface Reader {
        void read(Exchange exchange, ProtoMessage request) throws MalformedMessage;
    }

    private interface Handler {
        void handle(Exchange exchange) throws MalformedMessage;
    }

    private void command(String name, Decoder decoder) {
        Handler handler = exchange -> {
            switch (decoder.decode(parse(exchange))) {
                case Asked.Command asked -> send(exchange, asked.command());
                case Asked.Refused refused -> envelope.refuse(exchange, refused.refusal());
            }
        };
        operations.put(name, Operation.mutation(name, gateway, guarded(handler)));
    }

    private void query(String name, Reader reader) {
        route(name, exchange -> reader.read(exchange, parse(exchange)));
    }

    private void route(String name, Handler handler) {
        operations.put(name, new Operation(name, guarded(handler)));
    }

    private Consumer<Exchange> guarded(Handler handler) {
        return exchange -> {
            try {
                handler.handle(exchange);
            } catch (MalformedMessage malformed) {
                String path = exchange.path().substring(DorisMetaApi.PREFIX.length());
                envelope.refuse(
                        exchange,
                        Refusal.invalid(
                                "parse http request '" + path + "': INVALID_ARGUMENT:" + malformed.detail()));
            }
        };
    }

    private ProtoMessage parse(Exchange exchange) throws MalformedMessage {
        return parser.parse(exchange.body().getBytes());
    }

    private void send(Exchange exchange, DorisMetaCommand command) {
        exchange.send(command, outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> envelope.ok(exchange);
                case Outcome.Rejected rejected ->
                    envelope.refuse(exchange, DorisMetaErrors.of((DorisMetaRejection) rejected.rejection()));
            }
        });
    }
}
