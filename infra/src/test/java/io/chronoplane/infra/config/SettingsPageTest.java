package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    @Test
    void page_saysWhatTheDeclarationsSay() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "configuration.md")))
                .as("docs/configuration.md has drifted; write it anew with"
                        + " `./chronoplane settings > docs/configuration.md`")
                .isEqualTo(SettingsPage.markdown());
    }

    @Test
    void page_namesEveryKeyAndItsVariable() {
        for (var setting : Settings.declared()) {
            assertThat(SettingsPage.markdown()).contains("| `" + setting.key() + "` | `" + setting.environment() + "`");
        }
    }
}
