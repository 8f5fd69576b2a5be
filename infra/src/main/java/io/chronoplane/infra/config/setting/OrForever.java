package io.chronoplane.infra.config.setting;

import java.time.Duration;
import java.util.Optional;

/// A length of time, or `forever`, which is the empty value.
public record OrForever(TimeSpan span) implements Kind<Optional<Duration>> {

    public static final String FOREVER = "forever";

    @Override
    public Reading<Optional<Duration>> read(String text) {
        if (text.equals(FOREVER)) {
            return new Reading.Valid<>(Optional.empty());
        }
        return span.read(text) instanceof Reading.Valid<Duration>(Duration time)
                ? new Reading.Valid<>(Optional.of(time))
                : invalid();
    }

    @Override
    public String rule() {
        return "`" + FOREVER + "` or " + span.rule();
    }

    @Override
    public String show(Optional<Duration> value) {
        return value.map(span::show).orElse(FOREVER);
    }
}
