package io.chronoplane.api.core;

import io.chronoplane.infra.config.RoleTokens;
import io.chronoplane.infra.core.Role;
import java.util.Optional;

/// Who may do what in our own APIs, by the token that a request bears as RFC 6750 has it. Without tokens, everybody everything.
///
/// @param tokens what each allows
public record Access(RoleTokens tokens) {

    private static final String SCHEME = "Bearer ";
    private static final String ANONYMOUS = "anonymous";

    /// Whether the request may go on; answers it if not.
    public boolean allows(Exchange exchange, Role needed) {
        if (tokens.isEmpty()) {
            return true;
        }
        Optional<Role> role = role(exchange);
        if (role.isEmpty()) {
            exchange.answerHeader("WWW-Authenticate", "Bearer");
            new Problem(401, "Unauthorized", "this needs a token that the server knows, as Authorization: Bearer")
                    .answer(exchange);
            return false;
        }
        if (!role.get().includes(needed)) {
            new Problem(403, "Forbidden", "this needs the role " + needed.word() + ", and the token has the role "
                            + role.get().word())
                    .answer(exchange);
            return false;
        }
        return true;
    }

    /// The role's name, as far as there are roles.
    public String actor(Exchange exchange) {
        return role(exchange).map(Role::word).orElse(ANONYMOUS);
    }

    private Optional<Role> role(Exchange exchange) {
        String given = exchange.header("Authorization");
        boolean bearer = given != null && given.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return given != null && bearer ? tokens.role(given.substring(SCHEME.length()).strip()) : Optional.empty();
    }
}
