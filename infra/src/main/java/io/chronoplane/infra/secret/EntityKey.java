package io.chronoplane.infra.secret;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.Seal;
import io.chronoplane.infra.codec.UnreadableSecretException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The key of one entity, as the seal of its secrets. A sealed text looks like `v1.<base64url>`.
///
/// @param wrapped the key under the master key, as it is stored
public record EntityKey(Tag tag, DataKey key, byte[] wrapped) implements Seal {

    private static final String VERSION = "v1.";

    @Override
    public String seal(String plain) {
        byte[] sealed = key.encrypt(plain.getBytes(StandardCharsets.UTF_8), tag.toString());
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public String open(String sealed) {
        if (!sealed.startsWith(VERSION)) {
            throw new UnreadableSecretException("not a sealed secret, of " + tag);
        }
        return new String(key.decrypt(decoded(sealed), tag.toString()), StandardCharsets.UTF_8);
    }

    private byte[] decoded(String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
        } catch (IllegalArgumentException e) {
            throw new UnreadableSecretException("not a sealed secret, of " + tag, e);
        }
    }

    /// The key itself never shows.
    @Override
    public String toString() {
        return "EntityKey[" + tag + "]";
    }
}
