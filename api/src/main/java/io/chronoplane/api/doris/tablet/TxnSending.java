package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.tablet.AbortTxn;
import io.chronoplane.commands.doris.tablet.CommitTxn;
import io.chronoplane.commands.doris.tablet.LabelUse;
import io.chronoplane.commands.doris.tablet.TxnRejection;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.doris.tablet.GetLabel;
import io.chronoplane.queries.doris.tablet.GetTablet;
import io.chronoplane.queries.doris.tablet.GetTransaction;
import java.util.List;
import java.util.function.Consumer;

/// Commands on transactions whose wording needs a look at what there is.
final class TxnSending {

    private static final int MAX_ATTEMPTS = 20;

    private final Gateway gateway;

    TxnSending(Gateway gateway) {
        this.gateway = gateway;
    }

    /// Commits a transaction with all that it wrote to; looks again when it wrote to more meanwhile.
    void commit(Exchange exchange, String instanceId, long txnId, boolean twoPhase, Consumer<Outcome> then) {
        commit(exchange, instanceId, txnId, twoPhase, 1, then);
    }

    private void commit(
            Exchange exchange, String instanceId, long txnId, boolean twoPhase, int attempt, Consumer<Outcome> then) {
        exchange.send(new CommitTxn(instanceId, txnId, twoPhase, places(instanceId, txnId)), outcome -> {
            if (outcome instanceof Outcome.Rejected rejected
                    && rejected.rejection() instanceof TxnRejection.StagedMoved
                    && attempt < MAX_ATTEMPTS) {
                commit(exchange, instanceId, txnId, twoPhase, attempt + 1, then);
            } else {
                then.accept(outcome);
            }
        });
    }

    private List<CommitTxn.Place> places(String instanceId, long txnId) {
        return gateway.ask(new GetTransaction(instanceId, txnId)).stream()
                .flatMap(view -> view.txn().staged().values().stream())
                .map(staged -> gateway.ask(new GetTablet(instanceId, staged.tabletId()))
                        .map(tablet -> tablet.tablet().meta())
                        .map(meta -> new CommitTxn.Place(meta.tabletId(), meta.tableId(), meta.partitionId()))
                        .orElseGet(() -> new CommitTxn.Place(staged.tabletId(), 0, 0)))
                .toList();
    }

    /// Who is to be aborted: by id, or by label.
    AbortTxn abortion(String instanceId, ProtoMessage request) throws MalformedMessage, MalformedRequest {
        long txnId = Given.or(request.int64("txn_id"), -1);
        long dbId = Given.or(request.int64("db_id"), -1);
        String label = Given.orEmpty(request.text("label"));
        String reason = Given.orEmpty(request.text("reason"));
        String why = reason.isEmpty() ? "User Abort" : reason;
        if (txnId > 0) {
            return new AbortTxn(instanceId, txnId, why, null);
        }
        if (label.isEmpty() || dbId < 0) {
            throw MalformedRequest.of(
                    "invalid txn id and label, db_id=" + dbId + " txn_id=" + txnId + " label=" + label);
        }
        List<LabelUse> uses = gateway.ask(new GetLabel(instanceId, dbId, label));
        if (uses.isEmpty()) {
            throw new MalformedRequest(
                    new Refusal("KV_TXN_GET_ERR", "txn->get() failed, label=" + label + " err=KeyNotFound"));
        }
        LabelUse running = uses.stream()
                .filter(use -> !use.status().isFinal())
                .findFirst()
                .orElse(uses.getLast());
        return new AbortTxn(instanceId, running.txnId(), why, label);
    }
}
