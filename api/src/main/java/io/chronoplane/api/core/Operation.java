package io.chronoplane.api.core;

import io.chronoplane.infra.core.Gateway;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A row in an API's table of operations.
///
/// @param name    as in metrics and in the log: `create_instance`
/// @param handler called on the event loop once the body is there; answers the exchange, now or later
/// @param gateway of a mutation, which may be a dry run, or bear an idempotency key; null for a read
public record Operation(String name, Consumer<Exchange> handler, @Nullable Gateway gateway) {

    /// A read, to which the headers of mutations mean nothing.
    public Operation(String name, Consumer<Exchange> handler) {
        this(name, handler, null);
    }

    /// A mutation. Its handler sends one command through [Exchange#send], or refuses before.
    public static Operation mutation(String name, Gateway gateway, Consumer<Exchange> handler) {
        return new Operation(name, handler, gateway);
    }
}
