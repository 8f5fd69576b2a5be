package io.chronoplane.api.doris.meta;

import io.chronoplane.commands.core.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who may ask a frontend.
public final class FrontendUsers {

    private static final String BASIC = "Basic ";

    private final Map<String, Secret> passwords;

    /// What is known of who asks.
    public sealed interface Identity permits Known, Missing, Denied {}

    /// One of the users, with their password.
    public record Known(String name) implements Identity {}

    /// Nobody said who asks.
    public record Missing() implements Identity {}

    /// A name without such a password.
    public record Denied(String name) implements Identity {}

    private FrontendUsers(Map<String, Secret> passwords) {
        this.passwords = Map.copyOf(passwords);
    }

    /// Nobody.
    public static FrontendUsers none() {
        return new FrontendUsers(Map.of());
    }

    /// @param users as `name:password`, separated by commas
    public static FrontendUsers of(Secret users) {
        Map<String, Secret> passwords = new HashMap<>();
        for (String user : users.reveal().split(",", -1)) {
            int colon = user.indexOf(':');
            passwords.put(
                    colon < 0 ? user : user.substring(0, colon),
                    Secret.of(colon < 0 ? "" : user.substring(colon + 1)));
        }
        return new FrontendUsers(passwords);
    }

    /// @param header value of `Authorization`, null when absent
    public Identity check(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return new Missing();
        }
        String given;
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            given = new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return new Missing();
        }
        int colon = given.indexOf(':');
        String name = colon < 0 ? given : given.substring(0, colon);
        Secret password = Secret.of(colon < 0 ? "" : given.substring(colon + 1));
        Secret right = passwords.get(name);
        return right != null && right.equals(password) ? new Known(name) : new Denied(name);
    }
}
