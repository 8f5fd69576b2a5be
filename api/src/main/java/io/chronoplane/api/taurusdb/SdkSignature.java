package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Digests;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.infra.config.setting.AccessKey;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `SDK-HMAC-SHA256`, by which the vendor's SDK signs its requests: method, path, query, some headers and the body.
final class SdkSignature {

    static final String ALGORITHM = "SDK-HMAC-SHA256";

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String DATE_HEADER = "x-sdk-date";
    private static final Pattern AUTHORIZATION = Pattern.compile(ALGORITHM
            + " Access=([^,\\s]{1,128}), ?SignedHeaders=([0-9A-Za-z;-]{1,2000}), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

    private SdkSignature() {}

    /// Whether the request was signed with the key, within a quarter of an hour.
    static boolean verifies(Exchange exchange, AccessKey key, Instant now) {
        String authorization = exchange.header("Authorization");
        String date = exchange.header(DATE_HEADER);
        Matcher matcher = authorization == null ? null : AUTHORIZATION.matcher(authorization);
        if (matcher == null || date == null || !matcher.matches() || !isRecent(date, now)) {
            return false;
        }
        List<String> signed = Arrays.asList(matcher.group(2).split(";"));
        boolean complete = signed.contains(DATE_HEADER) && signed.stream().noneMatch(name -> exchange.header(name) == null);
        if (!complete || !Digests.same(matcher.group(1), key.id()) || !CanonicalRequest.holdsItsBody(exchange)) {
            return false;
        }
        String canonical = CanonicalRequest.of(exchange, signed);
        return Digests.same(matcher.group(3), signature(key, date, canonical));
    }

    private static String signature(AccessKey key, String date, String canonical) {
        String toSign = ALGORITHM + "\n" + date + "\n" + Digests.hash("SHA-256", Digests.bytes(canonical));
        return Digests.hex(Digests.hmac("HmacSHA256", Digests.bytes(key.secret().reveal()), toSign));
    }

    private static boolean isRecent(String date, Instant now) {
        try {
            Instant at = LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
            return Duration.between(at, now).abs().compareTo(WINDOW) <= 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
