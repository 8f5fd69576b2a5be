package io.chronoplane.infra.ticdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final Duration STUCK = Duration.ofMinutes(30);

    @Test
    void theWait_doublesFromTenSecondsToTenMinutes() {
        Retries retries = new Retries(() -> 0.5);
        assertThat(Stream.generate(() -> retries.after(NOW, STUCK).orElseThrow().toSeconds()).limit(9))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 600L, 600L, 600L);
    }

    @Test
    void theWait_differsByATenthByChance() {
        assertThat(new Retries(() -> 0).after(NOW, STUCK)).contains(Duration.ofSeconds(9));
        assertThat(new Retries(() -> 1).after(NOW, STUCK)).contains(Duration.ofSeconds(11));
    }

    @Test
    void itGivesUp_whenItHasBeenWrongForTooLong() {
        Retries retries = new Retries(() -> 0.5);
        retries.after(NOW, STUCK);
        assertThat(retries.after(NOW.plus(STUCK), STUCK)).isPresent();
        assertThat(retries.after(NOW.plus(STUCK).plusMillis(1), STUCK)).isEmpty();
    }

    @Test
    void progress_beginsAnew() {
        Retries retries = new Retries(() -> 0.5);
        retries.after(NOW, STUCK);
        retries.after(NOW, STUCK);
        retries.reset();
        assertThat(retries.after(NOW.plus(STUCK).plusSeconds(1), STUCK)).contains(Duration.ofSeconds(10));
    }
}
