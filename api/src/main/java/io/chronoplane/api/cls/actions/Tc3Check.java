package io.chronoplane.api.cls.actions;

import io.chronoplane.api.cls.KeyPair;
import io.chronoplane.api.cls.Signatures;
import io.chronoplane.api.core.Digests;
import io.chronoplane.api.core.Exchange;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks who signed a request, if signatures are checked at all.
final class Tc3Check {

    private static final long LEEWAY_SECONDS = 300;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final Signatures signatures;

    Tc3Check(Signatures signatures) {
        this.signatures = signatures;
    }

    /// What is wrong with it, empty when nothing is.
    Optional<ActionCode> of(Exchange exchange) {
        return signatures.keys().flatMap(keys -> of(exchange, keys));
    }

    private Optional<ActionCode> of(Exchange exchange, KeyPair keys) {
        String header = exchange.header(HttpHeaders.AUTHORIZATION);
        String timestamp = exchange.header("X-TC-Timestamp");
        Optional<Tc3Authorization> parsed = header == null ? Optional.empty() : Tc3Authorization.parse(header);
        if (parsed.isEmpty() || timestamp == null || !SECONDS.matcher(timestamp).matches()) {
            return Optional.of(ActionCode.INVALID_AUTHORIZATION);
        }
        Tc3Authorization given = parsed.get();
        if (!Digests.same(given.secretId(), keys.secretId())) {
            return Optional.of(ActionCode.SECRET_ID_NOT_FOUND);
        }
        long seconds = Long.parseLong(timestamp);
        if (Math.abs(signatures.now() - seconds) > LEEWAY_SECONDS) {
            return Optional.of(ActionCode.SIGNATURE_EXPIRE);
        }
        String day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC).toString();
        String canonical = Tc3Signature.canonical(headers(exchange, given), exchange.body().getBytes());
        String signature = Tc3Signature.of(keys.secretKey(), timestamp, given.day(), given.service(), canonical);
        return day.equals(given.day()) && Digests.same(signature, given.signature())
                ? Optional.empty()
                : Optional.of(ActionCode.SIGNATURE_FAILURE);
    }

    private static Map<String, String> headers(Exchange exchange, Tc3Authorization given) {
        Map<String, String> headers = new LinkedHashMap<>();
        given.headers().forEach(name -> headers.put(name, Objects.requireNonNullElse(exchange.header(name), "")));
        return headers;
    }
}
