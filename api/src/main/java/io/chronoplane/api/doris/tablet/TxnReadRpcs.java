package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.BegunTxn;
import io.chronoplane.commands.doris.tablet.LabelUse;
import io.chronoplane.commands.doris.tablet.TxnRejection;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.tablet.GetLabel;
import io.chronoplane.queries.doris.tablet.GetRunningTxns;
import io.chronoplane.queries.doris.tablet.GetTransaction;
import io.chronoplane.queries.doris.tablet.RunningTxn;
import io.chronoplane.queries.doris.tablet.TransactionView;
import java.util.List;

/// What looks at transactions: `get_txn`, `get_txn_id`, `get_current_max_txn_id`, `check_txn_conflict`, `get_version`.
final class TxnReadRpcs {

    private final Gateway gateway;

    TxnReadRpcs(Gateway gateway) {
        this.gateway = gateway;
    }

    void join(RpcTable table) {
        table.read("get_txn", RpcTable.Naming.TXN, this::get);
        table.read("get_txn_id", RpcTable.Naming.TXN, this::id);
        table.read("get_current_max_txn_id", RpcTable.Naming.TXN, (exchange, instanceId, request) -> {
            long last = gateway.ask(new GetRunningTxns()).last();
            RpcReplies.ok(exchange, out -> out.int64("current_max_txn_id", last));
        });
        table.read("check_txn_conflict", RpcTable.Naming.TXN, this::conflict);
        table.read("get_version", RpcTable.Naming.TXN, new VersionRpc(gateway)::get);
    }

    private void get(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        long txnId = Given.or(request.int64("txn_id"), -1);
        String label = Given.orEmpty(request.text("label"));
        Long dbId = request.int64("db_id");
        if (txnId < 0 && (label.isEmpty() || dbId == null)) {
            throw MalformedRequest.of("invalid txn_id, it may be not given or set properly, txn_id=-1");
        }
        long wanted = txnId;
        if (txnId < 0 && dbId != null) {
            wanted = gateway.ask(new GetLabel(instanceId, dbId, label)).stream()
                    .mapToLong(LabelUse::txnId)
                    .max()
                    .orElseThrow(() -> new MalformedRequest(
                            new Refusal("TXN_ID_NOT_FOUND", "Label [" + label + "] has not found")));
        }
        long found = wanted;
        BegunTxn txn = gateway.ask(new GetTransaction(instanceId, found))
                .orElseThrow(() -> new MalformedRequest(DorisTabletErrors.of(
                        new TxnRejection.TxnUnknown(null, found), TxnOperation.OTHER)))
                .txn();
        RpcReplies.ok(exchange, out -> out.message("txn_info", txn, TxnWire::write));
    }

    private void id(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        String label = Given.orEmpty(request.text("label"));
        List<String> statuses = request.texts("txn_status");
        long found = gateway.ask(new GetLabel(instanceId, Given.or(request.int64("db_id"), -1), label)).stream()
                .filter(use -> statuses.isEmpty()
                        || statuses.contains(String.valueOf(TabletEnums.TXN_STATUS.name(use.status()))))
                .mapToLong(LabelUse::txnId)
                .max()
                .orElseThrow(() -> new MalformedRequest(
                        new Refusal("TXN_ID_NOT_FOUND", "transaction not found, label=" + label)));
        RpcReplies.ok(exchange, out -> out.int64("txn_id", found));
    }

    private void conflict(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        Long dbId = request.int64("db_id");
        Long end = request.int64("end_txn_id");
        List<Long> tables = request.int64s("table_ids");
        if (dbId == null || end == null || tables.isEmpty()) {
            throw MalformedRequest.of("invalid db id, end txn id or table_ids.");
        }
        boolean lateToo = Boolean.FALSE.equals(request.bool("ignore_timeout_txn"));
        List<Long> running = gateway.ask(new GetRunningTxns()).txns().values().stream()
                .filter(txn -> txn.instanceId().equals(instanceId) && txn.dbId() == dbId && txn.txnId() < end)
                .filter(txn -> txn.tableIds().stream().anyMatch(tables::contains))
                .map(RunningTxn::txnId)
                .toList();
        // What is late is aborted by the sweep within seconds: until then it is as it is shown.
        List<BegunTxn> conflicts = running.stream()
                .flatMap(txnId -> gateway.ask(new GetTransaction(instanceId, txnId)).stream())
                .map(TransactionView::txn)
                .filter(txn -> lateToo || !txn.status().isFinal())
                .toList();
        RpcReplies.ok(exchange, out -> out.bool("finished", conflicts.isEmpty())
                .messages("conflict_txns", conflicts, TxnWire::write));
    }
}
