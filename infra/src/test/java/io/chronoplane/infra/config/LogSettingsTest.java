package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogSettingsTest {

    @Test
    void everyQueueAndCache_isBounded_forNothingGiven() {
        assertThat(Given.nothing().settings().log()).isEqualTo(new LogSettings(10_000, 20_000, 65_536));
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        assertThat(Given.set("log.max-queued=1", "log.entity-cache=2", "log.snapshot-bytes=3KiB")
                        .settings()
                        .log())
                .isEqualTo(new LogSettings(1, 2, 3_072));
    }
}
