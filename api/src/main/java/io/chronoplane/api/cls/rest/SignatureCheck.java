package io.chronoplane.api.cls.rest;

import io.chronoplane.api.cls.KeyPair;
import io.chronoplane.api.cls.Signatures;
import io.chronoplane.api.core.Digests;
import io.chronoplane.api.core.Exchange;
import io.vertx.core.http.HttpHeaders;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Checks who signed a request, if signatures are checked at all. Only what the signature names was signed: clients add
/// headers afterwards.
final class SignatureCheck {

    private final Signatures signatures;

    SignatureCheck(Signatures signatures) {
        this.signatures = signatures;
    }

    /// What is wrong with it, empty when nothing is.
    Optional<RestError> of(Exchange exchange) {
        return signatures.keys().flatMap(keys -> of(exchange, keys));
    }

    private Optional<RestError> of(Exchange exchange, KeyPair keys) {
        String header = exchange.header(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.of(RestError.MISSING_AUTHORIZATION);
        }
        Optional<Authorization> parsed = Authorization.parse(header);
        if (parsed.isEmpty()) {
            return Optional.of(RestError.INVALID_AUTHORIZATION);
        }
        Authorization given = parsed.get();
        if (!Digests.same(given.secretId(), keys.secretId())) {
            return Optional.of(RestError.SECRET_ID_NOT_FOUND);
        }
        if (signatures.now() < given.start() || signatures.now() > given.end()) {
            return Optional.of(RestError.SIGNATURE_EXPIRE);
        }
        String info = Sha1Signature.requestInfo(
                exchange.method(), exchange.path(), params(exchange, given), headers(exchange, given));
        return Digests.same(given.signature(), Sha1Signature.of(keys.secretKey(), given.time(), info))
                ? Optional.empty()
                : Optional.of(RestError.SIGNATURE_FAILURE);
    }

    private static Map<String, String> headers(Exchange exchange, Authorization given) {
        Map<String, String> headers = new HashMap<>();
        given.headers().forEach(name -> headers.put(name, Objects.requireNonNullElse(exchange.header(name), "")));
        return headers;
    }

    private static Map<String, String> params(Exchange exchange, Authorization given) {
        Map<String, String> params = new HashMap<>();
        given.params().forEach(name -> params.put(name, param(exchange, name)));
        return params;
    }

    /// One that is sent by this very name outweighs those that differ in case: it is the one that is obeyed.
    private static String param(Exchange exchange, String name) {
        String exact = exchange.query(name);
        return exact != null
                ? exact
                : exchange.queryNames().stream()
                        .filter(sent -> sent.toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .map(exchange::query)
                        .orElse("");
    }
}
