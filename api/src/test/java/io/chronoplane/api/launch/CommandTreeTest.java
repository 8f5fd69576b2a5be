package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.config.SettingsPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTreeTest {

    @Test
    void usage_isAnError_forNoCommand() {
        var run = CommandRun.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: chronoplane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void usage_listsEveryCommand_forHelp(String word) {
        var run = CommandRun.of(word);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("serve", "events", "replay", "settings", "version", "help");
    }

    @Test
    void usage_listsEveryFlag_forHelpOnServe() {
        assertThat(CommandRun.of("help", "serve").out())
                .contains("--host", "--port", "--data", "--kafka", "--config", "--set", "--print-config")
                .isEqualTo(CommandRun.of("serve", "--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void version_isPrintedWithTheJavaThatRuns(String word) {
        assertThat(CommandRun.of(word).out()).startsWith("chronoplane ").contains("Java " + Runtime.version());
    }

    @Test
    void settings_printsTheReferencePage() {
        assertThat(CommandRun.of("settings")).isEqualTo(new CommandRun(0, SettingsPage.markdown(), ""));
    }

    @Test
    void command_isRefused_forOneThatIsUnknown() {
        var run = CommandRun.of("sevre");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'sevre'").contains("Try: chronoplane help");
    }

    @Test
    void flag_isRefused_forItsValueMissing() {
        var run = CommandRun.of("serve", "--port");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--port").contains("Try: chronoplane serve --help");
    }
}
