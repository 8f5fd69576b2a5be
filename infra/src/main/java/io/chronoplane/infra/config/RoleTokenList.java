package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.Kind;
import io.chronoplane.infra.config.setting.Reading;
import io.chronoplane.infra.core.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tokens, each with its role before it: `viewer:…,operator:…`.
record RoleTokenList() implements Kind<RoleTokens> {

    /// What RFC 6750 lets a bearer token be, so long that it cannot be guessed.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{16,256}=*");

    @Override
    public Reading<RoleTokens> read(String text) {
        if (text.isEmpty()) {
            return new Reading.Valid<>(new RoleTokens(List.of()));
        }
        List<RoleTokens.Entry> entries = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        for (String part : text.split(",", -1)) {
            String entry = part.strip();
            int colon = Math.max(0, entry.indexOf(':'));
            Optional<Role> role = Role.of(entry.substring(0, colon));
            String token = entry.substring(Math.min(colon + 1, entry.length()));
            if (role.isEmpty() || !TOKEN.matcher(token).matches() || !tokens.add(token)) {
                return invalid();
            }
            entries.add(new RoleTokens.Entry(role.get(), Secret.of(token)));
        }
        return new Reading.Valid<>(new RoleTokens(entries));
    }

    @Override
    public String rule() {
        return "role:token pairs with commas between them, each role viewer, operator or admin, each token different"
                + " and of 16 to 256 letters, digits or any of `._~+/-`; or empty for none";
    }

    @Override
    public String show(RoleTokens value) {
        return value.isEmpty() ? "" : "******";
    }

    @Override
    public boolean secret() {
        return true;
    }
}
