package io.chronoplane.infra.log.h2;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.SequencedLog;
import io.chronoplane.infra.log.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables of the log are made once, whatever happens meanwhile.
final class H2SchemaTest {

    @TempDir
    private Path directory;

    @Test
    void log_opens_whereverTheFirstStartWasCutShort() throws IOException, SQLException {
        String[] script = script().split(";\\s*\n");
        assertThat(script).hasSizeGreaterThan(5);
        for (int done = 0; done <= script.length; done++) {
            Path file = directory.resolve("log-" + done);
            try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file);
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < done; i++) {
                    statement.execute(script[i]);
                }
            }

            try (EventLog log = open(file)) {
                assertThat(accepted(log, free(saying("first")))).as("after %d statements", done).isEqualTo(1);
            }
            try (EventLog log = open(file)) {
                assertThat(said(log)).containsExactly("first");
            }
        }
    }

    @Test
    void log_refusesToOpen_forAFileOfALaterProgram() throws SQLException {
        Path file = directory.resolve("log");
        open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE schema_version SET version = 99");
            statement.execute("SHUTDOWN");
        }

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("schema version 99")
                .hasMessageContaining("use a newer one");
    }

    private static EventLog open(Path file) {
        return new SequencedLog(new H2Storage(H2Database.at(file)), LogOptions.DEFAULTS, batch -> {});
    }

    private static String script() throws IOException {
        try (InputStream script = H2SchemaTest.class.getResourceAsStream("/schema/h2/1.sql")) {
            assertThat(script).isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
