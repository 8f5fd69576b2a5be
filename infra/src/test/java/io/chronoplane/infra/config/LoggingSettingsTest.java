package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.config.LoggingSettings.Format;
import io.chronoplane.infra.config.LoggingSettings.Level;
import org.junit.jupiter.api.Test;

class LoggingSettingsTest {

    @Test
    void lines_areForPeople_forNothingGiven() {
        assertThat(Given.nothing().settings().logging()).isEqualTo(new LoggingSettings(Level.INFO, Format.TEXT));
    }

    @Test
    void everyComponent_isMapped_forAllKeysGivenInAnyCase() {
        assertThat(Given.set("logging.level=DEBUG", "logging.format=json").settings().logging())
                .isEqualTo(new LoggingSettings(Level.DEBUG, Format.JSON));
    }
}
