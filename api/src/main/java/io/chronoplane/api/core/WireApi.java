package io.chronoplane.api.core;

import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One vendor's protocol behind the common server: a row in its table of paths. All methods are called on an
/// event loop and must not block.
public interface WireApi {
    /// The system's name, as in metrics and in the log: `doris.meta`.
    String system();

    /// What belongs to the API. Where several APIs match, the longest text wins, and of equal ones the whole path.
    List<PathPattern> paths();

    /// Finds what is asked for by the head of the request alone, before any body is read.
    ///
    /// @return null when the request is refused, in which case it has been answered
    @Nullable Operation route(Exchange exchange);

    /// Checks what only the whole request can tell, such as a signature of its body, before anything is done for it.
    ///
    /// @return false when the request is refused, in which case it has been answered
    default boolean admits(Exchange exchange) {
        return true;
    }

    /// Who asks, as far as the API can tell once it has found the operation.
    String actor(Exchange exchange);

    /// Answers a request that failed outside the API's own rules.
    void refuse(Exchange exchange, Fault fault);

    /// Answers a request that asks by a header of ours for what cannot be, as the API answers bad input.
    void invalid(Exchange exchange, InvalidRequest cause);

    /// Answers a request that the core could not take.
    void unavailable(Exchange exchange, Unavailable cause);
}
