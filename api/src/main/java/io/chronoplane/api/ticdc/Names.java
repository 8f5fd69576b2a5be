package io.chronoplane.api.ticdc;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.ticdc.ChangefeedKey;
import org.jspecify.annotations.Nullable;

/// The names in paths and queries.
final class Names {

    private Names() {}

    /// The changefeed that a path names, in the namespace of the query.
    static ChangefeedKey key(Exchange exchange, String id) throws Refused {
        requireId(id);
        return new ChangefeedKey(namespace(exchange), id);
    }

    static void requireId(String id) throws Refused {
        require(id, "changefeed_id");
    }

    static void requireCapture(String id) throws Refused {
        require(id, "capture_id");
    }

    private static void require(String name, String what) throws Refused {
        if (!ChangefeedKey.isName(name)) {
            throw new Refused(Refusal.parameter("invalid " + what + ": " + name));
        }
    }

    /// The newer spelling too.
    static String namespace(Exchange exchange) throws Refused {
        String namespace = exchange.query("namespace");
        String keyspace = exchange.query("keyspace");
        return namespace(namespace == null || namespace.isEmpty() ? keyspace : namespace);
    }

    static String namespace(@Nullable String given) throws Refused {
        if (given == null || given.isEmpty()) {
            return ChangefeedKey.DEFAULT_NAMESPACE;
        }
        if (!ChangefeedKey.isName(given)) {
            throw new Refused(Refusal.parameter("invalid namespace: " + given));
        }
        return given;
    }
}
