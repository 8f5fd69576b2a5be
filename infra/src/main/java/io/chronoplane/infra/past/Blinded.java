package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.codec.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Secrets in documents that are compared: different ones must differ, and none may be seen. Each is written as a
/// keyed digest that is good for one comparison, and shown as a mask.
final class Blinded implements Seal {

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    /// No text of a document begins so, since the key is new each time.
    private final String mark;

    private final Mac mac;

    Blinded() {
        byte[] key = new byte[KEY_BYTES];
        SecureRandom random = new SecureRandom();
        random.nextBytes(key);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
        mark = "\u0000" + Long.toHexString(random.nextLong()) + ":";
    }

    @Override
    public String seal(String plain) {
        return mark + HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean coversExposed() {
        return true;
    }

    @Override
    public String open(String sealed) {
        throw new IllegalStateException("a digest cannot be opened");
    }

    /// The document with masks in the place of the digests.
    JsonNode shown(JsonNode document) {
        return switch (document) {
            case TextNode text when text.textValue().startsWith(mark) -> TextNode.valueOf(Mask.TEXT);
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(member -> copy.set(member.getKey(), shown(member.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(element -> copy.add(shown(element)));
                yield copy;
            }
            default -> document;
        };
    }
}
