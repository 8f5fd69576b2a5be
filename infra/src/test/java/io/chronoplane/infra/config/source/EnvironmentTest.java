package io.chronoplane.infra.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void variables_areUnambiguous_forAllDeclaredSettings() {
        var names = new ArrayList<>(Environment.LAUNCHER);
        for (var setting : Settings.declared()) {
            names.add(setting.environment());
            names.add(setting.environmentFile());
        }

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void variable_setsItsKey_forDotsAndHyphensAsUnderscores() {
        assertThat(read(Map.of("CHRONOPLANE_DORIS_META_LEGACY_MISSPELT_CODE", "true")).given())
                .containsExactly(new Given(
                        "doris.meta.legacy-misspelt-code",
                        "true",
                        new Source.Variable("CHRONOPLANE_DORIS_META_LEGACY_MISSPELT_CODE")));
    }

    @Test
    void fileVariable_givesWhatTheFileHolds_withoutItsLineEnd() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "s3cr3t\n");

        assertThat(read(Map.of("CHRONOPLANE_DORIS_META_TOKEN_FILE", file.toString())).given())
                .containsExactly(new Given(
                        "doris.meta.token", "s3cr3t", new Source.Variable("CHRONOPLANE_DORIS_META_TOKEN_FILE")));
    }

    @Test
    void fileVariable_isAProblem_forAFileThatIsNotThere() {
        assertThat(read(Map.of("CHRONOPLANE_DORIS_META_TOKEN_FILE", "/no/such/file")).problems())
                .extracting(Problem::toString)
                .containsExactly("doris.meta.token (environment CHRONOPLANE_DORIS_META_TOKEN_FILE):"
                        + " there is no file /no/such/file");
    }

    @Test
    void fileVariable_isAProblem_forADirectory() {
        assertThat(read(Map.of("CHRONOPLANE_DORIS_META_TOKEN_FILE", directory.toString())).problems())
                .singleElement()
                .asString()
                .contains("cannot be read");
    }

    @Test
    void fileVariable_isUnknown_forASettingThatIsNoSecret() {
        assertThat(read(Map.of("CHRONOPLANE_SERVER_PORT_FILE", "/tmp/port")).problems())
                .extracting(Problem::toString)
                .containsExactly("CHRONOPLANE_SERVER_PORT_FILE (environment CHRONOPLANE_SERVER_PORT_FILE):"
                        + " is no setting, did you mean CHRONOPLANE_SERVER_PORT?");
    }

    @Test
    void variables_areLeftAlone_forTheLauncherAndForOthers() {
        assertThat(read(Map.of("CHRONOPLANE_JAVA_OPTS", "-Xmx1g", "PATH", "/bin", "SERVER_PORT", "1")))
                .isEqualTo(Layer.empty());
    }

    private static Layer read(Map<String, String> variables) {
        return Environment.read(variables, Settings.declared(), Settings.families());
    }
}
