package io.chronoplane.infra.log.postgres;

import io.chronoplane.infra.log.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Brings a database to our schema. Nodes that start at one moment do it one after the other.
final class PostgresSchema {

    private static final int VERSION = 2;
    private static final int ATTEMPTS = 5;

    private PostgresSchema() {}

    static void bring(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (version(statement) != VERSION) {
                begin(statement);
                migrate(connection, statement);
            }
        }
    }

    /// `IF NOT EXISTS` alone fails when two look at the same moment.
    private static void begin(Statement statement) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                statement.execute("CREATE TABLE IF NOT EXISTS schema_version"
                        + " (one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one), version INTEGER NOT NULL)");
                statement.execute("INSERT INTO schema_version (version) VALUES (0) ON CONFLICT DO NOTHING");
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlStates.isRace(e)) {
                    throw e;
                }
            }
        }
    }

    private static void migrate(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        try {
            int version = locked(statement);
            if (version > VERSION) {
                throw new StorageException(
                        "the database has schema version " + version + ", this program knows " + VERSION
                                + " at most; use a newer one",
                        new SQLException("schema version"));
            }
            for (int next = version + 1; next <= VERSION; next++) {
                statement.execute(script(next));
            }
            statement.execute("UPDATE schema_version SET version = " + VERSION);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /// 0 when nothing is there.
    private static int version(Statement statement) throws SQLException {
        try (ResultSet there = statement.executeQuery("SELECT to_regclass('schema_version') IS NOT NULL")) {
            there.next();
            if (!there.getBoolean(1)) {
                return 0;
            }
        }
        return read(statement, "SELECT version FROM schema_version");
    }

    private static int locked(Statement statement) throws SQLException {
        return read(statement, "SELECT version FROM schema_version FOR UPDATE");
    }

    private static int read(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String script(int version) {
        String name = "/schema/postgresql/" + version + ".sql";
        try (InputStream script = PostgresSchema.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StorageException("reading " + name, e);
        }
    }
}
