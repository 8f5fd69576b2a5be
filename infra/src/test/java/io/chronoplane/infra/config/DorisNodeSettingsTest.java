package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DorisNodeSettingsTest {

    @Test
    void settings_areUpstreams_forNothingGiven() {
        var settings = Given.nothing().settings().dorisNodes();

        assertThat(settings)
                .isEqualTo(new DorisNodeSettings(
                        false, Duration.ofSeconds(1), Duration.ofSeconds(10), 10, Secret.of("root:")));
        assertThat(settings.defaultUsers()).isTrue();
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        var settings = Given.set(
                        "doris.be.current-replies=true",
                        "doris.be.compaction-time=2s",
                        "doris.be.compaction-lease=80s",
                        "doris.be.compactions=3",
                        "doris.fe.users=ops:pass")
                .settings()
                .dorisNodes();

        assertThat(settings)
                .isEqualTo(new DorisNodeSettings(
                        true, Duration.ofSeconds(2), Duration.ofSeconds(80), 3, Secret.of("ops:pass")));
        assertThat(settings.defaultUsers()).isFalse();
    }
}
