package io.chronoplane.api.cls.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header `Authorization` of the REST API, taken apart.
///
/// @param time    as it was sent, `<start>;<end>`
/// @param start   epoch seconds
/// @param end     epoch seconds, behind `start`
/// @param headers names of those that were signed
/// @param params  names of those that were signed
record Authorization(
        String secretId,
        String time,
        long start,
        long end,
        List<String> headers,
        List<String> params,
        String signature) {

    private static final Set<String> KEYS = Set.of(
            "q-sign-algorithm",
            "q-ak",
            "q-sign-time",
            "q-key-time",
            "q-header-list",
            "q-url-param-list",
            "q-signature");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,18});([0-9]{1,18})");

    /// Empty when it is malformed.
    static Optional<Authorization> parse(String header) {
        Map<String, String> values = new HashMap<>();
        for (String part : header.strip().split("&", -1)) {
            int end = part.indexOf('=');
            if (end < 0 || values.put(part.substring(0, end), part.substring(end + 1)) != null) {
                return Optional.empty();
            }
        }
        return values.keySet().containsAll(KEYS) && "sha1".equals(values.get("q-sign-algorithm"))
                ? timed(values)
                : Optional.empty();
    }

    private static Optional<Authorization> timed(Map<String, String> values) {
        String time = values.getOrDefault("q-sign-time", "");
        Matcher times = TIME.matcher(time);
        if (!times.matches() || !time.equals(values.get("q-key-time"))) {
            return Optional.empty();
        }
        long start = Long.parseLong(times.group(1));
        long end = Long.parseLong(times.group(2));
        return end <= start
                ? Optional.empty()
                : Optional.of(new Authorization(
                        values.getOrDefault("q-ak", ""),
                        time,
                        start,
                        end,
                        names(values.getOrDefault("q-header-list", "")),
                        names(values.getOrDefault("q-url-param-list", "")),
                        values.getOrDefault("q-signature", "")));
    }

    private static List<String> names(String list) {
        return list.isEmpty() ? List.of() : List.of(list.toLowerCase(Locale.ROOT).split(";", -1));
    }
}
