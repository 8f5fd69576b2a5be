package io.chronoplane.api.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is asked for: a path behind `/control/v1/` and its query, escaped.
record Resource(String text) {

    /// @param parts of the path, not yet escaped
    static Resource at(String... parts) {
        return new Resource(Arrays.stream(parts).map(Resource::escaped).collect(Collectors.joining("/")));
    }

    Resource with(String name, String value) {
        return new Resource(text + (text.contains("?") ? "&" : "?") + name + "=" + escaped(value));
    }

    Resource with(String name, Optional<String> value) {
        return value.map(given -> with(name, given)).orElse(this);
    }

    private static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
