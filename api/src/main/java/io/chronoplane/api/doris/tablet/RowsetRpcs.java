package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.LiveTablet;
import io.chronoplane.commands.doris.tablet.PartitionVersion;
import io.chronoplane.commands.doris.tablet.PrepareRowset;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.StageRowset;
import io.chronoplane.commands.doris.tablet.StagedRowset;
import io.chronoplane.commands.doris.tablet.TabletMeta;
import io.chronoplane.commands.doris.tablet.TxnCommand;
import io.chronoplane.commands.doris.tablet.TxnRejection;
import io.chronoplane.commands.doris.tablet.VersionRange;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.doris.tablet.GetPartitionVersion;
import io.chronoplane.queries.doris.tablet.GetTablet;
import java.util.List;
import java.util.Optional;

/// `prepare_rowset`, `commit_rowset`, `get_rowset`.
final class RowsetRpcs {

    private final Gateway gateway;

    RowsetRpcs(Gateway gateway) {
        this.gateway = gateway;
    }

    void join(RpcTable table) {
        table.mutation("prepare_rowset", RpcTable.Naming.TABLET, (exchange, instanceId, request) ->
                send(exchange, new PrepareRowset(instanceId, RowsetWire.write(request))));
        table.mutation("commit_rowset", RpcTable.Naming.TABLET, (exchange, instanceId, request) ->
                send(exchange, new StageRowset(instanceId, RowsetWire.write(request))));
        table.read("get_rowset", RpcTable.Naming.TABLET, this::get);
    }

    private static void send(Exchange exchange, TxnCommand command) {
        exchange.send(command, outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> RpcReplies.ok(exchange);
                case Outcome.Rejected rejected -> RpcReplies.refuse(exchange, TabletRpcs.refusal(rejected), out -> {
                    if (rejected.rejection() instanceof TxnRejection.RowsetExists exists) {
                        StagedRowset staged = exists.existing();
                        out.message("existed_rowset_meta", staged.rowset(), (to, rowset) ->
                                RowsetWire.write(to, staged.tabletId(), null, rowset));
                    }
                });
            }
        });
    }

    private void get(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        ProtoMessage index = request.message("idx");
        long tabletId = index == null ? 0 : Given.orZero(index.int64("tablet_id"));
        if (tabletId <= 0) {
            throw MalformedRequest.of("no valid tablet_id given");
        }
        KnownCounts known = KnownCounts.of(request, tabletId);
        LiveTablet tablet = gateway.ask(new GetTablet(instanceId, tabletId))
                .orElseThrow(() -> new MalformedRequest(DorisTabletErrors.tabletUnknown(instanceId, tabletId)))
                .tablet();
        known.check(tablet.stats());
        long end = Given.or(request.int64("end_version"), -1);
        VersionRange asked = new VersionRange(
                Given.orZero(request.int64("start_version")), end < 0 ? Long.MAX_VALUE : end);
        List<VersionRange> ranges = known.beyond(asked, tablet.stats());
        List<Rowset> rowsets = tablet.rowsets().list().stream()
                .filter(rowset -> ranges.stream().anyMatch(range -> range.contains(rowset.end())))
                .toList();
        TabletMeta meta = tablet.meta();
        Optional<PartitionVersion> version =
                gateway.ask(new GetPartitionVersion(instanceId, meta.tableId(), meta.partitionId()));
        RpcReplies.ok(exchange, out -> out.messages("rowset_meta", rowsets, (to, rowset) ->
                        RowsetWire.write(to, tabletId, meta.partitionId(), rowset))
                .message("stats", tablet, TabletWire::stats)
                .int64(
                        "partition_max_version",
                        meta.dbId() == null ? null : version.map(PartitionVersion::version).orElse(1L)));
    }
}
