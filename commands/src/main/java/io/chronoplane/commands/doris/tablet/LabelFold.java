package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Event;
import java.util.stream.Stream;

/// How events change a [Label], both where it is decided on and where it is shown.
public final class LabelFold {

    private LabelFold() {}

    public static Label apply(String id, Label state, Event event) {
        return event instanceof TxnEvent ours ? apply(state, ours) : state;
    }

    private static Label apply(Label state, TxnEvent event) {
        return switch (event) {
            case TxnBegun begun -> new Label(Stream.concat(
                            state.uses().stream(),
                            Stream.of(new LabelUse(
                                    begun.txnId(), TxnStatus.PREPARED, begun.request().requestId(), 0)))
                    .toList());
            case RowsetStaged staged -> state;
            case TxnPrecommitted precommitted -> changed(state, precommitted.txnId(), TxnStatus.PRECOMMITTED, 0);
            case TxnCommitted committed -> changed(state, committed.txnId(), TxnStatus.VISIBLE, committed.at());
            case TxnAborted aborted -> changed(state, aborted.txnId(), TxnStatus.ABORTED, aborted.at());
            case LabelCleaned cleaned -> Label.FREE;
        };
    }

    private static Label changed(Label state, long txnId, TxnStatus status, long endedAt) {
        return new Label(state.uses().stream()
                .map(use -> use.txnId() == txnId ? use.now(status, endedAt) : use)
                .toList());
    }
}
