package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.AccessKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaurusDbSettingsTest {

    @Test
    void defaults_acceptATokenAndNoSignature_forNothingGiven() {
        assertThat(Given.nothing().settings().taurusDb())
                .isEqualTo(new TaurusDbSettings(Secret.of("chronoplane"), Optional.empty(), Duration.ofSeconds(3)));
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        assertThat(Given.set(
                                "taurusdb.auth-token=mine",
                                "taurusdb.access-key=AK:S:K/",
                                "taurusdb.full-sync-time=1m")
                        .settings()
                        .taurusDb())
                .isEqualTo(new TaurusDbSettings(
                        Secret.of("mine"),
                        Optional.of(new AccessKey("AK", Secret.of("S:K/"))),
                        Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AK", ":SK", "AK:", "A K:SK", "AK:S K"})
    void accessKey_isRefused_unlessItHasTwoHalves(String text) {
        assertThat(Given.set("taurusdb.access-key=" + text).problems())
                .containsExactly("taurusdb.access-key (flag --set): must be an access key's id and secret with a colon"
                        + " between them, or empty for none");
    }

    @Test
    void secrets_areNotPrinted() {
        var given = Given.set("taurusdb.auth-token=hush", "taurusdb.access-key=AK:hush");
        assertThat(EffectiveSettings.print(given.sound().values())).doesNotContain("hush");
        assertThat(given.settings().toString()).doesNotContain("hush");
    }

    @Test
    void defaultToken_isRefused_forAHostThatOthersReach() {
        assertThat(Given.set("server.host=0.0.0.0", "doris.meta.token=mine", "control.tokens=viewer:0123456789abcdef")
                        .problems())
                .containsExactly("taurusdb.auth-token (default): must not be the well-known default while server.host"
                        + " is 0.0.0.0 (flag --set), which others can reach: set CHRONOPLANE_TAURUSDB_AUTH_TOKEN or"
                        + " CHRONOPLANE_TAURUSDB_AUTH_TOKEN_FILE, or listen on 127.0.0.1");
    }
}
