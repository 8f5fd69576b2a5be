package io.chronoplane.benchmarks.run;

import java.time.Duration;
import java.util.Locale;

/// Numbers as one reads them.
final class Text {
    private Text() {}

    static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    /// The median with its extremes.
    static String median(Median median) {
        return "%s (%s – %s)".formatted(number(median.value()), number(median.lowest()), number(median.highest()));
    }

    static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
