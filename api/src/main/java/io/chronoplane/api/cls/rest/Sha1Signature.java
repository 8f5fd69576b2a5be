package io.chronoplane.api.cls.rest;

import io.chronoplane.api.core.Digests;
import io.chronoplane.api.core.Percent;
import io.chronoplane.commands.core.Secret;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The signature `q-sign-algorithm=sha1`, step by step as the vendor's page has it.
final class Sha1Signature {

    private static final String HMAC = "HmacSHA1";

    private Sha1Signature() {}

    /// @param params  names in lower case, with values as they are before encoding
    /// @param headers likewise
    static String requestInfo(String method, String path, Map<String, String> params, Map<String, String> headers) {
        return method.toLowerCase(Locale.ROOT) + "\n" + path + "\n" + joined(params) + "\n" + joined(headers) + "\n";
    }

    /// @param time `<start>;<end>` in epoch seconds
    static String of(Secret secretKey, String time, String requestInfo) {
        String toSign = "sha1\n" + time + "\n" + Digests.hash("SHA-1", Digests.bytes(requestInfo)) + "\n";
        return Digests.hex(Digests.hmac(HMAC, Digests.bytes(signKey(secretKey, time)), toSign));
    }

    static String signKey(Secret secretKey, String time) {
        return Digests.hex(Digests.hmac(HMAC, Digests.bytes(secretKey.reveal()), time));
    }

    private static String joined(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> value.getKey() + "=" + Percent.encode(value.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
