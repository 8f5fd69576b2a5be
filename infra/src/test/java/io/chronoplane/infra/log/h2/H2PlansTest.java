package io.chronoplane.infra.log.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.log.jdbc.EventReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cost of reading an entity does not grow with its history.
final class H2PlansTest {

    private static final int HISTORY = 20_000;

    @TempDir
    private Path directory;

    private H2Database database;

    @BeforeEach
    void fill() throws SQLException {
        database = H2Database.at(directory.resolve("log"));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO event SELECT x, '00000000-0000-0000-0000-000000000000', 't', 1, x,"
                    + " x, X'', X'', X'00' FROM SYSTEM_RANGE(1, " + HISTORY + ")");
            statement.execute(
                    "INSERT INTO event_tag SELECT 'hot=1', x FROM SYSTEM_RANGE(1, " + HISTORY + ")");
            connection.commit();
        }
    }

    @Test
    void lastPosition_readsOneEntryOfTheIndex() throws SQLException {
        assertThat(plan(EventReader.LAST, "hot=1")).contains("scanCount: 1 ").contains("index sorted");
    }

    @Test
    void pageOfATag_readsNoMoreEntriesThanItShows() throws SQLException {
        assertThat(plan(EventReader.TAGGED, "hot=1", 5_000L, 19_000L, 10))
                .contains("scanCount: 11 ")
                .contains("index sorted");
    }

    @Test
    void tags_areReadFromTheIndexAlone() throws SQLException {
        assertThat(plan(EventReader.TAGS, "", 10)).contains("scanCount: 10 ").contains("index sorted");
    }

    private String plan(String query, Object... values) throws SQLException {
        try (H2Database opened = database;
                Connection connection = opened.connect();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN ANALYZE " + query)) {
            for (int i = 0; i < values.length; i++) {
                explain.setObject(i + 1, values[i]);
            }
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
