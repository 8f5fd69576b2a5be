package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;

/// Told what becomes of a [Flow], on its threads: must not block.
public interface FlowListener {

    /// Whether it may send on. Once it may not, another capture may be sending, and it ends without a word.
    default boolean mayGoOn() {
        return true;
    }

    /// Everything up to this moment has been delivered.
    void checkpoint(long ts);

    /// It has ended by itself, with an error. Nothing follows.
    void failed(FlowFailure failure);

    /// Something went wrong, and it goes on trying.
    ///
    /// @param message what follows the bracketed code, without secrets
    void warning(ErrorCode code, String message);

    /// It has delivered everything up to its target, which this is, and has ended. Nothing follows.
    void finished(long ts);
}
