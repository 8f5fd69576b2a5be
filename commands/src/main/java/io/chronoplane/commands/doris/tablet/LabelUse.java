package io.chronoplane.commands.doris.tablet;

import org.jspecify.annotations.Nullable;

/// A transaction under a label.
///
/// @param requestId null when not told
/// @param endedAt   epoch milliseconds, 0 while it runs
public record LabelUse(long txnId, TxnStatus status, @Nullable RequestId requestId, long endedAt) {

    LabelUse now(TxnStatus changed, long at) {
        return new LabelUse(txnId, changed, requestId, at);
    }
}
