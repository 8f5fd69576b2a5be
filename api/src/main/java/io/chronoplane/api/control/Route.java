package io.chronoplane.api.control;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.infra.core.Role;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A row in the table of resources.
///
/// @param method  in upper case
/// @param path    behind `/control/v1/`; a part in braces takes any text: `schemas/{name}`
/// @param name    as in metrics and in the log
/// @param role    what one must be to ask; empty for what everybody may see
/// @param handler called on the event loop
public record Route(String method, String path, String name, Optional<Role> role, Handler handler) {

    /// Answers a request.
    @FunctionalInterface
    public interface Handler {

        /// @param parameters what stands in the place of the parts in braces, unescaped
        void handle(Exchange exchange, Map<String, String> parameters);
    }

    /// What every viewer may see.
    static Route get(String path, String name, Handler handler) {
        return get(path, name, Role.VIEWER, handler);
    }

    static Route get(String path, String name, Role role, Handler handler) {
        return new Route("GET", path, name, Optional.of(role), handler);
    }

    static Route post(String path, String name, Role role, Handler handler) {
        return new Route("POST", path, name, Optional.of(role), handler);
    }

    /// What is no secret at all.
    static Route open(String path, String name, Handler handler) {
        return new Route("GET", path, name, Optional.empty(), handler);
    }

    /// What stands in the place of the parts in braces; empty when it is another path.
    Optional<Map<String, String>> match(String asked) {
        String[] wanted = path.split("/", -1);
        String[] given = asked.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                parameters.put(wanted[i].substring(1, wanted[i].length() - 1), unescaped(given[i]));
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /// Escapes that are not valid stay as they are.
    private static String unescaped(String text) {
        try {
            // Of a path, unlike of a query, a plus is a plus.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
