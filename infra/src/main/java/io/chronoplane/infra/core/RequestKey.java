package io.chronoplane.infra.core;

import io.chronoplane.commands.core.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Names a request, so that it is carried out once however often it is sent.
///
/// @param system  the API; keys of different ones do not meet
/// @param actor   who asks; nor do keys of different actors
/// @param key     given by the client: 1 to 255 printable ASCII characters
/// @param request a digest of what is asked, to tell a repetition from another request with the same key
public record RequestKey(String system, String actor, String key, String request) {

    /// Of the tags that events bear in the log beside those of their entities.
    public static final String KIND = "idempotency-key";

    /// The key as a tag: a digest, so that its length and characters are of no concern.
    public Tag tag() {
        MessageDigest sha = Sha256.begin();
        for (String part : new String[] {system, actor, key}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update((byte) (bytes.length >> 8));
            sha.update((byte) bytes.length);
            sha.update(bytes);
        }
        return new Tag(KIND, HexFormat.of().formatHex(sha.digest()));
    }
}
