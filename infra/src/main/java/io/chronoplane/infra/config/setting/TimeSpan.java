package io.chronoplane.infra.config.setting;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time, written with a unit: `500ms`, `75s`, `2m`, `1h`.
public record TimeSpan(Duration least, Duration most) implements Kind<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    @Override
    public Reading<Duration> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return invalid();
        }
        long amount = Long.parseLong(matcher.group(1));
        Duration value =
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                };
        return value.compareTo(least) < 0 || value.compareTo(most) > 0 ? invalid() : new Reading.Valid<>(value);
    }

    @Override
    public String rule() {
        return "a time with its unit (ms, s, m, h) from " + show(least) + " to " + show(most);
    }

    @Override
    public String show(Duration value) {
        long millis = value.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
    }
}
