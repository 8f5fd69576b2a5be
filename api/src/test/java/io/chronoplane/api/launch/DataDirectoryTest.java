package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.infra.config.Configuration;
import io.chronoplane.infra.config.Configuration.Sound;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.source.Flags;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void directory_isRefused_forAnotherServerUsingIt() throws Exception {
        var other = ServerProcess.start(Main.class, "--port", "0", "--data", directory.toString());
        try (BufferedReader lines = other.inputReader()) {
            assertThat(lines.lines().anyMatch(line -> line.contains("listens on"))).isTrue();

            assertThatThrownBy(() -> DataDirectory.open(settings(directory), List.of()).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("the data directory " + directory + " cannot be used: another process uses it");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void directory_isRefused_forBeingAFile() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(settings(file), List.of()).close())
                .isInstanceOf(CannotStart.class)
                .hasMessage("the data directory " + file + " cannot be used: FileAlreadyExists " + file);
    }

    @Test
    void directory_isRefused_forAMasterKeyThatIsNone() throws Exception {
        Files.writeString(directory.resolve("master.key"), "AAAA");

        assertThatThrownBy(() -> DataDirectory.open(settings(directory), List.of()).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("master.key is not 32 bytes in base64");
    }

    private static Settings settings(Path data) {
        var flags = Flags.read(Map.of("--data", List.of(data.toString())), List.of(), List.of());
        if (Configuration.of(List.of(flags)) instanceof Sound(Settings settings, var values)) {
            return settings;
        }
        throw new AssertionError("the defaults are sound");
    }
}
