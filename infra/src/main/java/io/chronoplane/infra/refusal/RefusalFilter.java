package io.chronoplane.infra.refusal;

import java.time.Instant;
import java.util.Optional;

/// Which refused commands; what is empty does not matter.
///
/// @param entity the command's main entity as a tag's text: `instance=i-1`
/// @param from   not earlier
/// @param to     earlier
public record RefusalFilter(
        Optional<String> requestId,
        Optional<String> system,
        Optional<String> entity,
        Optional<String> actor,
        Optional<String> code,
        Optional<Instant> from,
        Optional<Instant> to) {

    /// Those of one request.
    public static RefusalFilter ofRequest(String requestId) {
        Optional<String> any = Optional.empty();
        return new RefusalFilter(Optional.of(requestId), any, any, any, any, Optional.empty(), Optional.empty());
    }
}
