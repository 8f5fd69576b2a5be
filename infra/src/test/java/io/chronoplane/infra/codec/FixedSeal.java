package io.chronoplane.infra.codec;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A seal of no strength whose texts are always the same, so that they can stand in a file.
final class FixedSeal implements Seal {

    private static final String PREFIX = "sealed:";

    @Override
    public String seal(String plain) {
        return PREFIX + Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            throw new UnreadableSecretException("not sealed");
        }
        return new String(Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length())), StandardCharsets.UTF_8);
    }
}
