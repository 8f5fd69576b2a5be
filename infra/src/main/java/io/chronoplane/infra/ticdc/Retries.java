package io.chronoplane.infra.ticdc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// When a changefeed that met an error is tried again: after 10 s, then twice as long each time up to 10 min, each a
/// tenth longer or shorter by chance. It gives up when nothing has been delivered for too long since the first error.
final class Retries {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final double JITTER = 0.1;

    private final DoubleSupplier chance;
    private Duration next = FIRST;
    private @Nullable Instant firstError;

    /// @param chance numbers from 0 to 1
    Retries(DoubleSupplier chance) {
        this.chance = chance;
    }

    /// An error has happened.
    ///
    /// @param stuck how long it may go on so
    /// @return how long to wait; empty to give up
    Optional<Duration> after(Instant now, Duration stuck) {
        if (isStuck(now, stuck)) {
            return Optional.empty();
        }
        troubled(now);
        double factor = 1 + JITTER * (2 * chance.getAsDouble() - 1);
        Duration wait = Duration.ofMillis(Math.round(next.toMillis() * factor));
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return Optional.of(wait);
    }

    /// Something is wrong from now on, if it was not before.
    void troubled(Instant now) {
        if (firstError == null) {
            firstError = now;
        }
    }

    /// Whether it has been going wrong for longer than that.
    boolean isStuck(Instant now, Duration stuck) {
        return firstError != null && Duration.between(firstError, now).compareTo(stuck) > 0;
    }

    /// Something has been delivered.
    void reset() {
        next = FIRST;
        firstError = null;
    }
}
