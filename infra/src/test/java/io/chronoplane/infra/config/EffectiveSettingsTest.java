package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {

    @Test
    void line_namesKeyValueAndSource_forEverySetting() {
        var given = Given.nothing()
                .andEnvironment(Map.of("CHRONOPLANE_SERVER_BODY_LIMIT", "2048KiB"))
                .andSet("server.port=9090");

        assertThat(EffectiveSettings.print(given.sound().values()).lines().map(line -> line.replaceAll(" +", " ")))
                .hasSize(Settings.declared().size())
                .contains(
                        "server.host = 127.0.0.1 # default",
                        "server.port = 9090 # flag --set",
                        "server.body-limit = 2MiB # environment CHRONOPLANE_SERVER_BODY_LIMIT",
                        "server.idle-timeout = 75s # default",
                        "secrets.master-key = # default",
                        "doris.meta.token = ****** # default",
                        "logging.level = info # default");
    }

    @Test
    void secrets_areMasked_forWhateverSourceTheyComeFrom() {
        String key = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(
                StandardCharsets.US_ASCII));
        var given = Given.nothing()
                .andEnvironment(Map.of("CHRONOPLANE_SECRETS_MASTER_KEY", key))
                .andSet("doris.meta.token=hush");

        assertThat(EffectiveSettings.print(given.sound().values()))
                .contains("******")
                .doesNotContain(key)
                .doesNotContain("hush");
        assertThat(given.settings().toString()).doesNotContain(key).doesNotContain("hush");
    }
}
