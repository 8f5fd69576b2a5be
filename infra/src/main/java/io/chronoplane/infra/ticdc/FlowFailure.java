package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;

/// Why a [Flow] has ended.
///
/// @param message   what follows the bracketed code, without secrets
/// @param retryable whether to try again; otherwise the changefeed fails at once
public record FlowFailure(ErrorCode code, String message, boolean retryable) {

    /// As is usual for the code.
    public static FlowFailure of(ErrorCode code, String message) {
        return new FlowFailure(code, message, !code.isFatal());
    }
}
