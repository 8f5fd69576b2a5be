package io.chronoplane.infra.ticdc.sink;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as Go writes them: `1h30m`, `500ms`, `1.5s`.
final class GoDuration {

    private static final Pattern PART = Pattern.compile("(\\d{1,12}(?:\\.\\d{0,9})?|\\.\\d{1,9})(ns|us|µs|ms|s|m|h)");
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    private GoDuration() {}

    /// Empty when it is none, or a negative one, or one of centuries.
    static Optional<Duration> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = PART.matcher(text);
        BigDecimal nanos = BigDecimal.ZERO;
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            long unit = NANOS.getOrDefault(matcher.group(2), 0L);
            nanos = nanos.add(new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit)));
            end = matcher.end();
        }
        boolean whole = end == text.length() && end > 0 && nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
        return whole
                ? Optional.of(Duration.ofNanos(nanos.setScale(0, RoundingMode.DOWN).longValueExact()))
                : Optional.empty();
    }
}
