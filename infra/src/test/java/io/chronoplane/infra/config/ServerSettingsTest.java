package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {

    @Test
    void defaults_areLoopbackOnly_forNothingGiven() {
        int cores = Runtime.getRuntime().availableProcessors();

        assertThat(Given.nothing().settings().server())
                .isEqualTo(new ServerSettings(
                        "127.0.0.1",
                        8080,
                        List.of(),
                        cores,
                        1_048_576,
                        Duration.ofSeconds(75),
                        Duration.ofSeconds(10)));
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        var given = Given.set(
                "server.host=localhost",
                "server.port=0",
                "server.more-ports=5000, 8040",
                "server.event-loops=3",
                "server.body-limit=64KiB",
                "server.idle-timeout=1500ms",
                "server.shutdown-timeout=2m");

        assertThat(given.settings().server())
                .isEqualTo(new ServerSettings(
                        "localhost",
                        0,
                        List.of(5000, 8040),
                        3,
                        65_536,
                        Duration.ofMillis(1500),
                        Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "8040,8040", "8040,", "a", "-1", "5000 8040", "99999999999"})
    void morePorts_areRefused_forWhatIsNoListOfDifferentPorts(String text) {
        assertThat(Given.set("server.more-ports=" + text).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "LOCALHOST", "::1"})
    void loopback_isRecognised_forItsNamesAndAddresses(String host) {
        assertThat(ServerSettings.onLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "127.evil.example", "localhost.example", "1127.0.0.1"})
    void loopback_isNotAssumed_forAnyOtherHost(String host) {
        assertThat(ServerSettings.onLoopback(host)).isFalse();
    }
}
