package io.chronoplane.commands.ticdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

    @ParameterizedTest
    @CsvSource({
        "10m, 600000, 10m0s",
        "1h30m, 5400000, 1h30m0s",
        "30s, 30000, 30s",
        "500ms, 500, 500ms",
        "1.5s, 1500, 1.5s",
        "0, 0, 0s",
        "24h, 86400000, 24h0m0s",
        "-1m, -60000, -1m0s",
        "1h0.5s, 3600500, 1h0m0.5s"
    })
    void aDuration_isReadAndWrittenAsGoDoes(String text, long millis, String canonical) {
        Duration duration = GoDuration.parse(text);
        assertThat(duration).isEqualTo(Duration.ofMillis(millis));
        assertThat(GoDuration.text(duration)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "1x", "s", "1h 2m", "999999999999h", "1.2.3s"})
    void whatIsNone_isRefused(String text) {
        assertThatThrownBy(() -> GoDuration.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time: invalid duration \"" + text + "\"");
    }
}
