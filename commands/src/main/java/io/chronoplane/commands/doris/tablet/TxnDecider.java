package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// How a transaction is precommitted, aborted, or ends by its time.
final class TxnDecider {

    private static final String TIMEOUT = "timeout";

    private TxnDecider() {}

    static Decision precommit(PrecommitTxn command, States states, Context context) {
        if (!(txn(command.instanceId(), command.txnId(), states) instanceof BegunTxn txn)) {
            return Decision.reject(new TxnRejection.TxnUnknown(command.dbId(), command.txnId()));
        }
        long dbId = txn.request().dbId();
        if (command.dbId() != null && command.dbId() != dbId) {
            return Decision.reject(new TxnRejection.TxnUnknown(command.dbId(), command.txnId()));
        }
        return switch (txn.status()) {
            case ABORTED -> Decision.reject(new TxnRejection.TxnAlreadyAborted(dbId, txn.txnId()));
            case VISIBLE -> Decision.reject(new TxnRejection.TxnAlreadyVisible(dbId, txn.txnId()));
            case PRECOMMITTED -> Decision.reject(new TxnRejection.TxnAlreadyPrecommitted(dbId, txn.txnId()));
            case PREPARED -> {
                long now = context.at().toEpochMilli();
                long timeout =
                        command.timeoutMs() == null ? txn.request().precommitTimeoutMs() : command.timeoutMs();
                yield Decision.accept(new TxnPrecommitted(
                        command.instanceId(), txn.txnId(), dbId, txn.request().label(), now + timeout, now));
            }
        };
    }

    static Decision abort(AbortTxn command, States states, Context context) {
        if (!(txn(command.instanceId(), command.txnId(), states) instanceof BegunTxn txn)) {
            return Decision.reject(new TxnRejection.TxnUnknown(null, command.txnId()));
        }
        long dbId = txn.request().dbId();
        if (txn.status().isFinal() && command.byLabel() != null) {
            return Decision.reject(new TxnRejection.NoneRunning(dbId, command.byLabel()));
        }
        return switch (txn.status()) {
            case ABORTED -> Decision.reject(new TxnRejection.TxnAlreadyAborted(dbId, txn.txnId()));
            case VISIBLE -> Decision.reject(new TxnRejection.TxnAlreadyVisible(dbId, txn.txnId()));
            case PREPARED, PRECOMMITTED -> aborted(command.instanceId(), txn, command.reason(), context);
        };
    }

    static Decision expire(ExpireTxn command, States states, Context context) {
        return txn(command.instanceId(), command.txnId(), states) instanceof BegunTxn txn
                        && !txn.status().isFinal()
                        && txn.runsUntil() <= context.at().toEpochMilli()
                ? aborted(command.instanceId(), txn, TIMEOUT, context)
                : Decision.accept();
    }

    static Decision clean(CleanLabel command, States states, Context context) {
        Label label = states.of(
                DorisTabletEntities.LABEL,
                DorisTabletTags.labelId(command.instanceId(), command.dbId(), command.label()));
        return label.uses().isEmpty() || label.uses().stream().anyMatch(use -> !use.status().isFinal())
                ? Decision.accept()
                : Decision.accept(new LabelCleaned(
                        command.instanceId(), command.dbId(), command.label(), context.at().toEpochMilli()));
    }

    private static Decision aborted(String instanceId, BegunTxn txn, String reason, Context context) {
        return Decision.accept(new TxnAborted(
                instanceId,
                txn.txnId(),
                txn.request().dbId(),
                txn.request().label(),
                reason,
                context.at().toEpochMilli()));
    }

    private static Transaction txn(String instanceId, long txnId, States states) {
        return states.of(DorisTabletEntities.TXN, DorisTabletTags.txnId(instanceId, txnId));
    }
}
