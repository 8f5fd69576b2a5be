package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.AlterTablets;
import io.chronoplane.commands.doris.tablet.CreateTablets;
import io.chronoplane.commands.doris.tablet.DorisTabletRejection;
import io.chronoplane.commands.doris.tablet.LiveTablet;
import io.chronoplane.commands.doris.tablet.TabletMeta;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.doris.tablet.GetTablet;
import java.util.ArrayList;
import java.util.List;

/// `create_tablets`, `get_tablet`, `update_tablet`, `get_tablet_stats`.
final class TabletRpcs {

    private final Gateway gateway;

    TabletRpcs(Gateway gateway) {
        this.gateway = gateway;
    }

    void join(RpcTable table) {
        table.mutation("create_tablets", RpcTable.Naming.TABLET, TabletRpcs::check, this::create);
        table.read("get_tablet", RpcTable.Naming.TABLET, this::get);
        table.mutation("update_tablet", RpcTable.Naming.TABLET, TabletRpcs::update);
        table.read("get_tablet_stats", RpcTable.Naming.TABLET, this::stats);
    }

    private static void check(ProtoMessage request) throws MalformedMessage, MalformedRequest {
        if (request.messages("tablet_metas").isEmpty()) {
            throw MalformedRequest.of("no tablet meta");
        }
    }

    private void create(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        Long dbId = request.int64("db_id");
        List<TabletMeta> tablets = new ArrayList<>();
        String existing = "";
        for (ProtoMessage meta : request.messages("tablet_metas")) {
            TabletMeta tablet = TabletWire.meta(meta, dbId);
            tablets.add(tablet);
            if (gateway.ask(new GetTablet(instanceId, tablet.tabletId())).isPresent()) {
                existing = "tablet already exists, tablet_id=" + tablet.tabletId() + " schema_version="
                        + tablet.schemaVersion();
            }
        }
        String message = existing;
        exchange.send(new CreateTablets(instanceId, tablets), outcome -> answer(exchange, outcome, message));
    }

    private void get(Exchange exchange, String instanceId, ProtoMessage request) throws MalformedMessage {
        long tabletId = Given.orZero(request.int64("tablet_id"));
        gateway.ask(new GetTablet(instanceId, tabletId))
                .ifPresentOrElse(
                        view -> RpcReplies.ok(exchange, out ->
                                out.message("tablet_meta", view.tablet().meta(), TabletWire::write)),
                        () -> RpcReplies.refuse(exchange, DorisTabletErrors.tabletUnknown(instanceId, tabletId)));
    }

    private static void update(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        List<AlterTablets.Alteration> alterations = new ArrayList<>();
        for (ProtoMessage meta : request.messages("tablet_meta_infos")) {
            alterations.add(new AlterTablets.Alteration(Given.id(meta, "tablet_id"), TabletWire.properties(meta)));
        }
        exchange.send(new AlterTablets(instanceId, alterations), outcome -> answer(exchange, outcome, ""));
    }

    private static void answer(Exchange exchange, Outcome outcome, String message) {
        switch (outcome) {
            case Outcome.Accepted accepted -> RpcReplies.ok(exchange, message, out -> {});
            case Outcome.Rejected rejected -> RpcReplies.refuse(exchange, refusal(rejected));
        }
    }

    static Refusal refusal(Outcome.Rejected rejected) {
        return DorisTabletErrors.of((DorisTabletRejection) rejected.rejection(), TxnOperation.OTHER);
    }

    private void stats(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        List<LiveTablet> tablets = StatsReads.tablets(gateway, instanceId, request);
        RpcReplies.ok(exchange, out -> out.messages("tablet_stats", tablets, TabletWire::stats));
    }
}
