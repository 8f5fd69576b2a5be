package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Secret;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DorisMetaSettingsTest {

    @Test
    void token_isUpstreams_forNothingGiven() {
        var settings = Given.nothing().settings().dorisMeta();

        assertThat(settings).isEqualTo(new DorisMetaSettings(Secret.of("greedisgood9999"), false, false, Duration.ZERO));
        assertThat(settings.defaultToken()).isTrue();
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        var settings = Given.set(
                        "doris.meta.token=mine",
                        "doris.meta.legacy-misspelt-code=true",
                        "doris.meta.extended-transitions=true",
                        "doris.meta.frontend-drop-safe-time=5m")
                .settings()
                .dorisMeta();

        assertThat(settings).isEqualTo(new DorisMetaSettings(Secret.of("mine"), true, true, Duration.ofMinutes(5)));
        assertThat(settings.defaultToken()).isFalse();
    }

    @Test
    void bothSwitches_areToldApart_forOneOfThemGiven() {
        assertThat(Given.set("doris.meta.legacy-misspelt-code=true").settings().dorisMeta())
                .isEqualTo(new DorisMetaSettings(Secret.of("greedisgood9999"), true, false, Duration.ZERO));
    }

    @Test
    void defaultToken_isRefused_forAHostThatOthersReach() {
        assertThat(reachable("server.host=0.0.0.0").problems())
                .containsExactly("doris.meta.token (default): must not be the well-known default while server.host is"
                        + " 0.0.0.0 (flag --set), which others can reach: set CHRONOPLANE_DORIS_META_TOKEN or"
                        + " CHRONOPLANE_DORIS_META_TOKEN_FILE, or listen on 127.0.0.1");
    }

    @Test
    void defaultToken_isRefused_forBeingGivenByHandToo() {
        assertThat(reachable("server.host=::", "doris.meta.token=greedisgood9999").problems())
                .singleElement()
                .asString()
                .startsWith("doris.meta.token (flag --set): must not be the well-known default");
    }

    @Test
    void ownToken_isAccepted_forAHostThatOthersReach() {
        assertThat(reachable("server.host=0.0.0.0", "doris.meta.token=mine").settings().server().onLoopback())
                .isFalse();
    }

    /// With all else that a host which others reach must have.
    private static Given reachable(String... assignments) {
        return Given.nothing()
                .andEnvironment(Map.of(
                        "CHRONOPLANE_CONTROL_TOKENS", "viewer:0123456789abcdef",
                        "CHRONOPLANE_TAURUSDB_AUTH_TOKEN", "mine"))
                .andSet(assignments);
    }
}
