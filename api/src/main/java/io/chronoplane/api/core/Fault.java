package io.chronoplane.api.core;

/// What can go wrong with a request outside any rule of an API. Each API answers it in its own format.
public enum Fault {
    /// The body is larger than [HttpLimits#bodyBytes()].
    BODY_TOO_LARGE,
    /// The body had not arrived within [HttpLimits#bodyRead()].
    BODY_TOO_SLOW,
    /// The bodies that are being read take all the memory that they may: come again later.
    OVERLOADED,
    /// The core had not answered within [HttpLimits#answer()]; a command may yet be carried out.
    NO_ANSWER,
    /// A bug or broken infrastructure; the log has it under the request id.
    INTERNAL
}
