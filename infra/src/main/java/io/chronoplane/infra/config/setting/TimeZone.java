package io.chronoplane.infra.config.setting;

import java.time.DateTimeException;
import java.time.ZoneId;

/// A time zone, by its distance from UTC or by its name.
public record TimeZone() implements Kind<ZoneId> {

    @Override
    public Reading<ZoneId> read(String text) {
        try {
            return new Reading.Valid<>(ZoneId.of(text));
        } catch (DateTimeException e) {
            return invalid();
        }
    }

    @Override
    public String rule() {
        return "a time zone, such as `+08:00`, `UTC` or `Asia/Shanghai`";
    }
}
