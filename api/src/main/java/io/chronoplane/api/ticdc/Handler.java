package io.chronoplane.api.ticdc;

import io.chronoplane.api.core.Exchange;
import java.util.List;

/// What an operation does.
@FunctionalInterface
interface Handler {

    /// @param names in the path, in its order
    /// @throws Refused to answer with an error
    void handle(Exchange exchange, List<String> names) throws Refused;
}
