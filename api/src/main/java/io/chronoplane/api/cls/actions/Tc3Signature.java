package io.chronoplane.api.cls.actions;

import io.chronoplane.api.core.Digests;
import io.chronoplane.commands.core.Secret;
import java.util.Locale;
import java.util.Map;

/// The signature TC3-HMAC-SHA256 of a `POST /`, step by step as the vendor's page has it.
final class Tc3Signature {

    private static final String HASH = "SHA-256";
    private static final String HMAC = "HmacSHA256";
    private static final String END = "tc3_request";

    private Tc3Signature() {}

    /// @param headers that are signed, by name in lower case, in the order in which they are signed
    static String canonical(Map<String, String> headers, byte[] body) {
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, value) -> lines.append(name)
                .append(':')
                .append(value.strip().toLowerCase(Locale.ROOT))
                .append('\n'));
        return "POST\n/\n\n" + lines + "\n" + String.join(";", headers.keySet()) + "\n" + Digests.hash(HASH, body);
    }

    /// @param timestamp epoch seconds, as sent
    /// @param day       of the timestamp
    static String of(Secret secretKey, String timestamp, String day, String service, String canonical) {
        String toSign = "TC3-HMAC-SHA256\n" + timestamp + "\n" + day + "/" + service + "/" + END + "\n"
                + Digests.hash(HASH, Digests.bytes(canonical));
        byte[] key = Digests.hmac(HMAC, Digests.bytes("TC3" + secretKey.reveal()), day);
        key = Digests.hmac(HMAC, key, service);
        key = Digests.hmac(HMAC, key, END);
        return Digests.hex(Digests.hmac(HMAC, key, toSign));
    }
}
