package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.tablet.AbortTxn;
import io.chronoplane.commands.doris.tablet.BeginTxn;
import io.chronoplane.commands.doris.tablet.BegunTxn;
import io.chronoplane.commands.doris.tablet.CleanLabel;
import io.chronoplane.commands.doris.tablet.DorisTabletRejection;
import io.chronoplane.commands.doris.tablet.LabelUse;
import io.chronoplane.commands.doris.tablet.PartitionCommit;
import io.chronoplane.commands.doris.tablet.PrecommitTxn;
import io.chronoplane.commands.doris.tablet.TxnRejection;
import io.chronoplane.commands.doris.tablet.TxnRequest;
import io.chronoplane.commands.doris.tablet.TxnStatus;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.doris.tablet.GetLabel;
import io.chronoplane.queries.doris.tablet.GetTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changes transactions: `begin_txn`, `precommit_txn`, `commit_txn`, `abort_txn`, `clean_txn_label`.
final class TxnRpcs {

    private final Gateway gateway;
    private final TxnSending sending;

    TxnRpcs(Gateway gateway) {
        this.gateway = gateway;
        this.sending = new TxnSending(gateway);
    }

    void join(RpcTable table) {
        table.mutation("begin_txn", RpcTable.Naming.TXN, TxnRpcs::checkBegin, this::begin);
        table.mutation("precommit_txn", RpcTable.Naming.TXN, TxnRpcs::checkPrecommit, TxnRpcs::precommit);
        table.mutation("commit_txn", RpcTable.Naming.TXN, TxnRpcs::checkCommit, this::commit);
        table.mutation("abort_txn", RpcTable.Naming.TXN, this::abort);
        table.mutation("clean_txn_label", RpcTable.Naming.TXN, TxnRpcs::clean);
    }

    private static void checkBegin(ProtoMessage request) throws MalformedMessage, MalformedRequest {
        ProtoMessage txn = request.message("txn_info");
        if (txn == null) {
            throw MalformedRequest.of("invalid argument, missing txn info");
        }
        TxnRequest asked = TxnWire.request(txn);
        if (!asked.isComplete()) {
            throw MalformedRequest.of("invalid argument, label=" + asked.label() + " db_id=" + asked.dbId());
        }
    }

    private void begin(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        ProtoMessage info = request.message("txn_info");
        if (info == null) {
            throw MalformedRequest.of("invalid argument, missing txn info");
        }
        TxnRequest asked = TxnWire.request(info);
        exchange.send(new BeginTxn(instanceId, asked), outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> RpcReplies.ok(exchange, out ->
                        out.int64("txn_id", newest(instanceId, asked)));
                case Outcome.Rejected rejected -> notBegun(exchange, rejected);
            }
        });
    }

    private @Nullable Long newest(String instanceId, TxnRequest asked) {
        List<LabelUse> uses = gateway.ask(new GetLabel(instanceId, asked.dbId(), asked.label()));
        return uses.isEmpty() ? null : uses.getLast().txnId();
    }

    private static void notBegun(Exchange exchange, Outcome.Rejected rejected) {
        RpcReplies.refuse(exchange, TabletRpcs.refusal(rejected), out -> {
            if (rejected.rejection() instanceof TxnRejection.TxnRequestRepeated repeated) {
                out.int64("dup_txn_id", repeated.txnId());
            } else if (rejected.rejection() instanceof TxnRejection.LabelTaken taken) {
                out.text("txn_status", TabletEnums.TXN_STATUS.name(taken.status()));
            }
        });
    }

    private static void checkPrecommit(ProtoMessage request) throws MalformedMessage, MalformedRequest {
        if (Given.or(request.int64("txn_id"), -1) < 0 && Given.or(request.int64("db_id"), -1) < 0) {
            throw MalformedRequest.of("invalid argument, txn_id=-1 db_id=-1");
        }
    }

    private static void precommit(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage {
        long txnId = Given.or(request.int64("txn_id"), -1);
        Long timeout = request.int64("precommit_timeout_ms");
        PrecommitTxn command = new PrecommitTxn(
                instanceId, request.int64("db_id"), txnId, timeout == null ? null : Given.time(timeout));
        exchange.send(command, outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> RpcReplies.ok(exchange, out -> out.int64("txn_id", txnId));
                case Outcome.Rejected rejected -> RpcReplies.refuse(
                        exchange,
                        DorisTabletErrors.of(
                                (DorisTabletRejection) rejected.rejection(), TxnOperation.PRECOMMIT));
            }
        });
    }

    private static void checkCommit(ProtoMessage request) throws MalformedMessage, MalformedRequest {
        if (Given.or(request.int64("txn_id"), -1) < 0) {
            throw MalformedRequest.of("invalid argument, missing txn id");
        }
    }

    private void commit(Exchange exchange, String instanceId, ProtoMessage request) throws MalformedMessage {
        long txnId = Given.orZero(request.int64("txn_id"));
        boolean twoPhase = Boolean.TRUE.equals(request.bool("is_2pc"));
        boolean wasVisible = gateway.ask(new GetTransaction(instanceId, txnId))
                .filter(view -> view.txn().status() == TxnStatus.VISIBLE)
                .isPresent();
        sending.commit(exchange, instanceId, txnId, twoPhase, outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> committed(exchange, instanceId, txnId, wasVisible);
                case Outcome.Rejected rejected -> RpcReplies.refuse(
                        exchange,
                        DorisTabletErrors.of((DorisTabletRejection) rejected.rejection(), TxnOperation.COMMIT));
            }
        });
    }

    private void committed(Exchange exchange, String instanceId, long txnId, boolean wasVisible) {
        BegunTxn txn = gateway.ask(new GetTransaction(instanceId, txnId))
                .orElseThrow(() -> new IllegalStateException("a committed transaction is not shown: " + txnId))
                .txn();
        String message = wasVisible
                ? "transaction is already visible: db_id=" + txn.request().dbId() + " txn_id=" + txnId
                : "";
        RpcReplies.ok(exchange, message, out -> {
            out.message("txn_info", txn, TxnWire::write);
            if (!wasVisible) {
                versions(out, txn);
            }
        });
    }

    private static void versions(ProtoWriter out, BegunTxn txn) {
        out.int64s("table_ids", txn.partitions().stream().map(PartitionCommit::tableId).toList())
                .int64s("partition_ids", txn.partitions().stream().map(PartitionCommit::partitionId).toList())
                .int64s("versions", txn.partitions().stream().map(PartitionCommit::version).toList())
                .int64("version_update_time_ms", txn.partitions().isEmpty() ? null : txn.finishedAt());
    }

    private void abort(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        AbortTxn command = sending.abortion(instanceId, request);
        exchange.send(command, outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> RpcReplies.ok(exchange, out -> gateway.ask(
                                new GetTransaction(instanceId, command.txnId()))
                        .ifPresent(view -> out.message("txn_info", view.txn(), TxnWire::write)));
                case Outcome.Rejected rejected -> RpcReplies.refuse(
                        exchange,
                        DorisTabletErrors.of((DorisTabletRejection) rejected.rejection(), TxnOperation.ABORT));
            }
        });
    }

    private static void clean(Exchange exchange, String instanceId, ProtoMessage request)
            throws MalformedMessage, MalformedRequest {
        Long dbId = request.int64("db_id");
        if (dbId == null) {
            throw MalformedRequest.of("missing db id");
        }
        List<String> labels = request.texts("labels");
        if (labels.isEmpty()) {
            throw MalformedRequest.of("a label must be given");
        }
        exchange.send(new CleanLabel(instanceId, dbId, labels.getFirst()), outcome -> {
            switch (outcome) {
                case Outcome.Accepted accepted -> RpcReplies.ok(exchange);
                case Outcome.Rejected rejected -> RpcReplies.refuse(exchange, TabletRpcs.refusal(rejected));
            }
        });
    }
}
