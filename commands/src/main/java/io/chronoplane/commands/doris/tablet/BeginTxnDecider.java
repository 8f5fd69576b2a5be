package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Optional;

/// A transaction begins under a label that is free, or whose transactions have all failed.
final class BeginTxnDecider {

    private static final int MOST_ABORTED = 100;

    private BeginTxnDecider() {}

    static Decision decide(BeginTxn command, States states, Context context, CompactionRules rules) {
        TxnRequest request = command.request();
        if (!request.isComplete()) {
            return Decision.reject(new TxnRejection.TxnRequestIncomplete(request.label(), request.dbId()));
        }
        long now = context.at().toEpochMilli();
        String labelId = DorisTabletTags.labelId(command.instanceId(), request.dbId(), request.label());
        List<LabelUse> uses = states.of(DorisTabletEntities.LABEL, labelId)
                .endedAfter(now - rules.labelKeepSeconds() * 1000);
        return refusal(request, uses)
                .map(Decision::reject)
                .orElseGet(() -> {
                    TxnSequence sequence = states.of(DorisTabletEntities.SEQUENCE, DorisTabletTags.ALL);
                    return Decision.accept(
                            new TxnBegun(command.instanceId(), sequence.next(now), request, now));
                });
    }

    private static Optional<TxnRejection> refusal(TxnRequest request, List<LabelUse> uses) {
        if (uses.isEmpty()) {
            return Optional.empty();
        }
        LabelUse newest = uses.getLast();
        if (!newest.status().isFinal()
                && newest.requestId() != null
                && newest.requestId().equals(request.requestId())) {
            return Optional.of(
                    new TxnRejection.TxnRequestRepeated(request.dbId(), request.label(), newest.txnId()));
        }
        Optional<LabelUse> taken =
                uses.stream().filter(use -> use.status() != TxnStatus.ABORTED).findFirst();
        if (taken.isPresent()) {
            return Optional.of(new TxnRejection.LabelTaken(
                    request.label(), taken.get().txnId(), taken.get().status()));
        }
        return uses.size() >= MOST_ABORTED
                ? Optional.of(new TxnRejection.LabelAbortedTooOften(request.label(), newest.txnId()))
                : Optional.empty();
    }
}
