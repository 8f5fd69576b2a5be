package io.chronoplane.infra.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.infra.log.conformance.Crowd;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFileTest {

    private static final int ROUNDS = 50;
    private static final int STARTS = 8;

    @TempDir
    Path directory;

    @Test
    void aFirstStart_makesAKey_thatOnlyItsOwnerCanRead() throws Exception {
        MasterKeyFile.readOrCreate(directory);

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("master.key"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theKey_staysTheSame_overRestarts() {
        assertSame(MasterKeyFile.readOrCreate(directory), MasterKeyFile.readOrCreate(directory));
    }

    @Test
    void firstStartsAtTheSameMoment_getTheSameKey() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Path fresh = Files.createDirectory(directory.resolve("round-" + round));
            List<DataKey> keys = Crowd.all(STARTS, start -> MasterKeyFile.readOrCreate(fresh));

            DataKey stored = MasterKeyFile.readOrCreate(fresh);
            keys.forEach(key -> assertSame(stored, key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "AAAA", "not base64 at all !"})
    void aDamagedFile_isNamed_andLeftAsItIs(String content) throws Exception {
        Path file = Files.writeString(directory.resolve("master.key"), content);

        assertThatThrownBy(() -> MasterKeyFile.readOrCreate(directory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("32 bytes");
        assertThat(file).hasContent(content);
    }

    private static void assertSame(DataKey one, DataKey other) {
        byte[] sealed = one.encrypt("text".getBytes(StandardCharsets.UTF_8), "context");
        assertThat(new String(other.decrypt(sealed, "context"), StandardCharsets.UTF_8)).isEqualTo("text");
    }
}
