package io.chronoplane.api.core;

import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;

/// An API of our own, whose errors are problems as RFC 9457 has them.
public interface ProblemApi extends WireApi {

    @Override
    default void refuse(Exchange exchange, Fault fault) {
        Problem.of(fault).answer(exchange);
    }

    @Override
    default void invalid(Exchange exchange, InvalidRequest cause) {
        Problem.badRequest(cause.explanation()).answer(exchange);
    }

    @Override
    default void unavailable(Exchange exchange, Unavailable cause) {
        new Problem(503, "Service Unavailable", String.valueOf(cause.getMessage())).answer(exchange);
    }
}
