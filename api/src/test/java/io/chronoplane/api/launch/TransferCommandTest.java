package io.chronoplane.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferCommandTest {

    @TempDir
    private Path directory;

    @Test
    void log_moves_fromOneDirectoryToAnother() {
        String file = directory.resolve("log.gz").toString();

        CommandRun exported = CommandRun.of("export", file, "--data", data("a"));
        CommandRun imported = CommandRun.of("import", file, "--data", data("b"));

        assertThat(exported.err()).isEmpty();
        assertThat(exported.code()).isZero();
        assertThat(exported.out()).startsWith(file + ": 0 events and 0 keys, up to hash 000");
        assertThat(imported.out()).isEqualTo(exported.out());
        assertThat(imported.code()).isZero();
    }

    @Test
    void command_failsAndSaysWhy_forFilesThatAreNotRight() throws Exception {
        Path there = Files.writeString(directory.resolve("there"), "no export");

        CommandRun over = CommandRun.of("export", there.toString(), "--data", data("a"));
        CommandRun damaged = CommandRun.of("import", there.toString(), "--data", data("a"));
        CommandRun missing = CommandRun.of("import", directory.resolve("missing").toString(), "--data", data("a"));
        CommandRun nameless = CommandRun.of("export", "--data", data("a"));

        assertThat(over.code()).isEqualTo(Exit.FAILED);
        assertThat(over.err()).contains("FileAlreadyExistsException");
        assertThat(there).hasContent("no export");
        assertThat(damaged.code()).isEqualTo(Exit.FAILED);
        assertThat(damaged.err()).contains("line 1 of the exported log: not JSON");
        assertThat(missing.code()).isEqualTo(Exit.FAILED);
        assertThat(nameless.code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void serve_saysThatTheDatabaseCannotBeUsed_forOneThatIsNotThere() {
        CommandRun run = CommandRun.of(
                Server::start,
                Map.of(),
                "serve",
                "--kafka",
                "none",
                "--data",
                data("a"),
                "--database",
                "postgresql://127.0.0.1:1/chronoplane");

        assertThat(run.code()).isEqualTo(Exit.FAILED);
        assertThat(run.err())
                .contains("the database postgresql://127.0.0.1:1/chronoplane cannot be used")
                .contains("refused")
                .doesNotContain("\tat ");
    }

    @Test
    void database_isRefusedWithoutRepeatingThePassword_forAUrlThatHoldsOne() {
        CommandRun run = CommandRun.of("serve", "--database", "postgresql://me:hush@db:5432/chronoplane");

        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("storage.postgresql.url").doesNotContain("hush");
    }

    private String data(String name) {
        return directory.resolve(name).toString();
    }
}
