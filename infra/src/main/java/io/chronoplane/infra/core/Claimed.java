package io.chronoplane.infra.core;

/// What came of asking for a request's claim.
public sealed interface Claimed {

    /// The request is to be carried out by who asked.
    record Granted(Claim claim) implements Claimed {}

    /// It has been answered before.
    record Answered(KeptAnswer answer) implements Claimed {}

    /// Its key was used for another request.
    record Misused() implements Claimed {}
}
