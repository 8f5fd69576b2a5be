package io.chronoplane.infra.core;

import java.util.Optional;

/// Where a request came from. It becomes the metadata of every event that the request leads to.
///
/// @param actor          who asked, as far as that API can tell
/// @param surface        the API and operation: `doris.meta/create_instance`
/// @param clientAddress  the peer's IP address
/// @param userAgent      as sent, cut to 200 characters
/// @param requestId      unique, given by us or by the client's `X-Request-Id`
/// @param traceparent    W3C trace context, as sent
/// @param correlationId  common to all that belongs to one undertaking of the client; the request id unless it says
public record Origin(
        String actor,
        String surface,
        String clientAddress,
        Optional<String> userAgent,
        String requestId,
        Optional<String> traceparent,
        String correlationId) {

    /// Of a request that belongs to nothing larger.
    public Origin(
            String actor,
            String surface,
            String clientAddress,
            Optional<String> userAgent,
            String requestId,
            Optional<String> traceparent) {
        this(actor, surface, clientAddress, userAgent, requestId, traceparent, requestId);
    }
}
