package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.core.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlSettingsTest {

    private static final String TOKENS = "viewer:0123456789abcdef, operator:fedcba9876543210,viewer:another-viewer-token";

    @Test
    void nobody_isAskedForAToken_onLoopback_forNoneBeingSet() {
        assertThat(Given.nothing().settings().control().tokens().isEmpty()).isTrue();
    }

    @Test
    void token_hasItsRole_andNothingElseHasOne() {
        RoleTokens tokens = Given.set("control.tokens=" + TOKENS).settings().control().tokens();

        assertThat(tokens.role("0123456789abcdef")).contains(Role.VIEWER);
        assertThat(tokens.role("another-viewer-token")).contains(Role.VIEWER);
        assertThat(tokens.role("fedcba9876543210")).contains(Role.OPERATOR);
        assertThat(tokens.role("0123456789abcdeg")).isEmpty();
        assertThat(tokens.role("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef",
                "owner:0123456789abcdef",
                "viewer:short",
                "viewer:0123456789abcdef,",
                "viewer:0123456789abc def",
                "viewer:0123456789abcdef,admin:0123456789abcdef"
            })
    void tokens_areRefusedWithoutRepeatingThem_forAWrongForm(String wrong) {
        assertThat(Given.set("control.tokens=" + wrong).problems())
                .singleElement()
                .asString()
                .startsWith("control.tokens (flag --set): must be role:token pairs")
                .doesNotContain("0123456789", "short");
    }

    @Test
    void tokens_areNotShown_forPrintingTheSettings() {
        assertThat(EffectiveSettings.print(Given.set("control.tokens=" + TOKENS).sound().values()))
                .containsPattern("control.tokens +=\\ \\*{6}")
                .doesNotContain("0123456789abcdef", "fedcba");
    }

    @Test
    void start_isRefused_whereOthersReachTheServer_forNoTokens() {
        assertThat(Given.set("server.host=0.0.0.0", "doris.meta.token=mine", "taurusdb.auth-token=mine")
                        .problems())
                .containsExactly("control.tokens (default): must be set while server.host is 0.0.0.0 (flag --set), which"
                        + " others can reach: set CHRONOPLANE_CONTROL_TOKENS or CHRONOPLANE_CONTROL_TOKENS_FILE, or"
                        + " listen on 127.0.0.1");
    }
}
