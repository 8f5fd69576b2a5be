package io.chronoplane.infra.log.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H2 writes into the holes of its file as soon as it has some, and finds the last commit by the header and by each
/// commit's guess where the next one will lie. H2 2.5.250 and 2.5.252 write a header that is one commit behind, so
/// that after a crash the last commits are not found: this test must pass before H2 is upgraded.
class H2SpaceReuseTest {

    private static final int COMMITS = 300;
    private static final int COPY_EVERY = 20;
    private static final long SEED = 1;

    @TempDir
    Path directory;

    @Test
    void lastCommit_isFound_inAFileWhoseSpaceIsReused() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        try (H2Database database = new H2Database(directory.resolve("log") + ";RETENTION_TIME=0");
                Connection connection = database.connect();
                PreparedStatement filling = connection.prepareStatement(
                        "MERGE INTO snapshot (tag, position, revision, payload) KEY (tag) VALUES (?, ?, 1, ?)");
                PreparedStatement head = connection.prepareStatement("UPDATE log_head SET position = ?")) {
            for (int commit = 1; commit <= COMMITS; commit++) {
                byte[] noise = new byte[random.nextInt(8_000)];
                random.nextBytes(noise);
                filling.setString(1, "instance=" + random.nextInt(50));
                filling.setLong(2, commit);
                filling.setBytes(3, noise);
                filling.executeUpdate();
                head.setLong(1, commit);
                head.executeUpdate();
                connection.commit();
                database.sync(connection);
                if (commit % COPY_EVERY == 0) {
                    assertThat(headOfACopy()).as("seed %d, commit %d", SEED, commit).isEqualTo(commit);
                }
            }
        }
    }

    private long headOfACopy() throws Exception {
        Files.copy(
                directory.resolve("log.mv.db"), directory.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (H2Database copy = H2Database.at(directory.resolve("copy"));
                Connection connection = copy.connect()) {
            return head(connection);
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position FROM log_head")) {
            row.next();
            return row.getLong(1);
        }
    }
}
