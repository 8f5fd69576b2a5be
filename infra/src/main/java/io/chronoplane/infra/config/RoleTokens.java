package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.core.Role;
import java.util.List;
import java.util.Optional;

/// The tokens of our own API, and what each allows.
public record RoleTokens(List<Entry> entries) {

    /// One of them.
    public record Entry(Role role, Secret token) {}

    public RoleTokens {
        entries = List.copyOf(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// What a token allows; empty when it is none of them. Takes a time that does not depend on which one it is.
    public Optional<Role> role(String token) {
        Secret given = Secret.of(token);
        Optional<Role> found = Optional.empty();
        for (Entry entry : entries) {
            if (entry.token().equals(given)) {
                found = Optional.of(entry.role());
            }
        }
        return found;
    }
}
