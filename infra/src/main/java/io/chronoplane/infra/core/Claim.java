package io.chronoplane.infra.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The right to carry out the request with a key. While one has it, others with the key wait. It ends with
/// [#answer] or [#release], whichever comes first.
public interface Claim {

    RequestKey key();

    /// What the log has of the request already, since it was carried out before a crash and its answer was lost.
    Optional<Outcome.Accepted> carriedOut();

    /// The position up to which the log is known to hold nothing else under the key.
    long since();

    /// The same claim, after the log was found to hold something newer under the key.
    ///
    /// @return completes on a thread of the core; exceptionally with [InvalidRequest] when another node took the key for
    ///         another request, and with [Unavailable]
    CompletableFuture<Claim> lookAgain();

    /// Keeps the answer for those who send the request again.
    ///
    /// @return completes when it is durable, or when it could not be kept: an accepted command is found in the log, and
    ///         a refused one changed nothing
    CompletableFuture<Void> answer(KeptAnswer answer);

    /// Nothing is remembered; the next one with the key has the claim.
    void release();
}
