package io.chronoplane.commands.ticdc;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as Go writes them: `1h30m0s`, `500ms`.
public final class GoDuration {

    private static final Pattern PART = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)");

    /// Longer ones would only be slow to read.
    private static final int MAX_LENGTH = 64;

    private GoDuration() {}

    /// @throws IllegalArgumentException when it is none; the message is Go's
    public static Duration parse(String text) {
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (unsigned.equals("0")) {
            return Duration.ZERO;
        }
        Matcher parts = PART.matcher(unsigned);
        BigDecimal nanos = BigDecimal.ZERO;
        int at = 0;
        while (at < unsigned.length() && unsigned.length() <= MAX_LENGTH && parts.find(at) && parts.start() == at) {
            nanos = nanos.add(new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit(parts.group(2)))));
            at = parts.end();
        }
        if (unsigned.isEmpty() || unsigned.length() > MAX_LENGTH || at < unsigned.length() || nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("time: invalid duration \"" + text + "\"");
        }
        return Duration.ofNanos(text.startsWith("-") ? -nanos.longValue() : nanos.longValue());
    }

    private static long unit(String name) {
        return switch (name) {
            case "ns" -> 1;
            case "ms" -> 1_000_000;
            case "s" -> 1_000_000_000;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 1_000;
        };
    }

    /// As Go's `String()` has it, for whole milliseconds.
    public static String text(Duration duration) {
        if (duration.isNegative()) {
            return "-" + text(duration.negated());
        }
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.isZero() ? "0s" : plain(BigDecimal.valueOf(duration.toNanos(), 6)) + "ms";
        }
        long hours = duration.toHours();
        String seconds = plain(BigDecimal.valueOf(duration.toSecondsPart())
                        .add(BigDecimal.valueOf(duration.toNanosPart(), 9)))
                + "s";
        String minutes = duration.toMinutes() == 0 ? "" : duration.toMinutesPart() + "m";
        return (hours == 0 ? "" : hours + "h") + minutes + seconds;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
