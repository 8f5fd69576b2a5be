package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Digests;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Percent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request in the form in which it is signed.
final class CanonicalRequest {

    private static final String CONTENT_HASH = "X-Sdk-Content-Sha256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private CanonicalRequest() {}

    /// @param signed names of headers that are there, in the order in which they were signed
    static String of(Exchange exchange, List<String> signed) {
        String path = Arrays.stream(exchange.path().split("/", -1))
                .map(segment -> Percent.encode(decode(segment)))
                .collect(Collectors.joining("/"));
        String query = exchange.queryNames().stream()
                .sorted()
                .map(name -> Percent.encode(name) + "=" + Percent.encode(orEmpty(exchange.query(name))))
                .collect(Collectors.joining("&"));
        String headers = signed.stream()
                .map(name -> name + ":" + orEmpty(exchange.header(name)).strip() + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                exchange.method(),
                path.endsWith("/") ? path : path + "/",
                query,
                headers,
                String.join(";", signed),
                contentHash(exchange));
    }

    /// Whether the hash that is signed in the body's place, if one is, is the body's.
    static boolean holdsItsBody(Exchange exchange) {
        String given = exchange.header(CONTENT_HASH);
        return given == null || given.equals(UNSIGNED) || given.equals(bodyHash(exchange));
    }

    private static String contentHash(Exchange exchange) {
        String given = exchange.header(CONTENT_HASH);
        return given == null ? bodyHash(exchange) : given;
    }

    private static String bodyHash(Exchange exchange) {
        return Digests.hash("SHA-256", exchange.body().getBytes());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException invalid) {
            return segment;
        }
    }
}
