package io.chronoplane.infra.config.setting;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A size in bytes, written with a unit: `64KiB`, `1MiB`. The value is in bytes.
public record ByteSize(long least, long most) implements Kind<Long> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(B|KiB|MiB|GiB)");
    private static final Map<String, Long> UNITS = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    @Override
    public Reading<Long> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return invalid();
        }
        long bytes = Long.parseLong(matcher.group(1)) * UNITS.getOrDefault(matcher.group(2), 1L);
        return bytes < least || bytes > most ? invalid() : new Reading.Valid<>(bytes);
    }

    @Override
    public String rule() {
        return "a size with its unit (B, KiB, MiB, GiB) from " + show(least) + " to " + show(most);
    }

    @Override
    public String show(Long bytes) {
        for (String unit : new String[] {"GiB", "MiB", "KiB"}) {
            long size = UNITS.getOrDefault(unit, 1L);
            if (bytes >= size && bytes % size == 0) {
                return bytes / size + unit;
            }
        }
        return bytes + "B";
    }
}
