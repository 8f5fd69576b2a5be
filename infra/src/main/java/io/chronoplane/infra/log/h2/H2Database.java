package io.chronoplane.infra.log.h2;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;

/// An H2 database file with our schema, opened by this process alone.
public final class H2Database implements AutoCloseable {

    private static final int SCHEMA_VERSION = 3;
    private static final int READERS = 8;
    private static final long CONNECT_MILLIS = 5_000;
    private static final String FILE_SUFFIX = ".mv.db";
    private static final String SCHEME = "jdbc:h2:";

    private static final String SETTINGS = String.join(
            "",
            // We close it ourselves, after the log.
            ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1",
            // No file with traces beside the database.
            ";TRACE_LEVEL_FILE=0",
            // Space is used again after 5 seconds, not 45: the file stays below three times its content under load.
            // What H2 may lose by it after a crash is in the journal.
            ";RETENTION_TIME=5000");

    private final String path;
    private final OneDatabase database;
    private final HikariDataSource pool;

    /// @param file without the `.mv.db` that H2 adds
    public static H2Database at(Path file) {
        return new H2Database(file.toAbsolutePath().toString());
    }

    /// @param path of the file in one of H2's file systems, without `.mv.db`
    public H2Database(String path) {
        this.path = path;
        this.database = new OneDatabase(SCHEME + ChunkPath.of(path) + SETTINGS);
        HikariConfig config = new HikariConfig();
        config.setPoolName("log-readers");
        config.setDataSource(database);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    /// For the caches beside the log. The log itself may be further than what is seen here.
    public SqlWork sql() {
        return new SqlWork(pool);
    }

    /// For what must be on the disk when its transaction returns, and is not part of the log.
    public SqlWork durableSql() {
        return new SqlWork(pool, () -> {}, this::sync);
    }

    /// For reading what belongs to the log.
    ///
    /// @param filled returns when the database has all that was appended
    SqlWork sql(Runnable filled) {
        return new SqlWork(pool, filled);
    }

    /// A connection of its own, on a database that has our schema.
    ///
    /// @throws StorageException when the file cannot be opened
    Connection connect() {
        try {
            return prepared(database.writer());
        } catch (SQLException e) {
            throw StorageException.in("opening the H2 file", e);
        }
    }

    private Connection prepared(Connection connection) throws SQLException {
        try {
            migrate(connection);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            abandon(connection);
            throw e;
        }
    }

    /// Writes and syncs all that was committed.
    ///
    /// A sync alone does not wait for a save that MVStore's own writer has in flight, so it runs in the order of the
    /// store's file operations.
    ///
    /// @return the version of the store
    long sync(Connection connection) throws SQLException {
        MVStore store = store(connection);
        store.commit();
        store.executeFilestoreOperation(store::sync);
        return store.getCurrentVersion();
    }

    /// The journal beside the file.
    Journal journal(long fileBytes) {
        return new Journal(path, fileBytes);
    }

    /// Throws the open database away, as a crash would, so that the next connection reads what is on the disk.
    void abandon(Connection connection) {
        try (connection) {
            database.throwAway();
        } catch (SQLException e) {
            // It is broken already: that is why it is abandoned.
            return;
        } finally {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private static MVStore store(Connection connection) throws SQLException {
        return OneDatabase.database(connection).getStore().getMvStore();
    }

    private static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = version(statement);
            if (version > SCHEMA_VERSION) {
                throw new StorageException(
                        "the H2 file has schema version " + version + ", this program knows " + SCHEMA_VERSION
                                + " at most; use a newer one",
                        new SQLException("schema version"));
            }
            for (int next = version + 1; next <= SCHEMA_VERSION; next++) {
                statement.execute(script(next));
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet table = statement.executeQuery(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'SCHEMA_VERSION'")) {
            table.next();
            if (table.getInt(1) == 0) {
                return 0;
            }
        }
        try (ResultSet row = statement.executeQuery("SELECT version FROM schema_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String script(int version) {
        String name = "/schema/h2/" + version + ".sql";
        try (InputStream script = H2Database.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StorageException("reading " + name, e);
        }
    }

    @Override
    public void close() {
        pool.close();
        try (Connection connection = database.writer();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
            syncClosedFile();
        } catch (SQLException | IOException e) {
            database.throwAway();
            throw StorageException.in("closing the H2 file", e);
        }
    }

    private void syncClosedFile() throws IOException {
        try (FileChannel file = FilePath.get(path + FILE_SUFFIX).open("rw")) {
            file.force(true);
        }
    }
}
