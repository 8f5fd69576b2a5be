package io.chronoplane.api.core;

import java.util.function.Consumer;

/// A row in an API's table of operations.
///
/// @param name    as in metrics and in the log: `create_instance`
/// @param handler called on the event loop once the body is there; answers the exchange, now or later
public record Operation(String name, Consumer<Exchange> handler) {}
