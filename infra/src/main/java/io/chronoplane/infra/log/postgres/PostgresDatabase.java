package io.chronoplane.infra.log.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.Driver;

/// A PostgreSQL database with our schema.
public final class PostgresDatabase implements AutoCloseable {

    private static final int READERS = 8;
    private static final long CONNECT_MILLIS = 5_000;
    private static final int SILENCE_SECONDS = 30;

    /// Durable means durable, whatever the server's default is. A node that stands still between the lock of the log's
    /// head and its release holds up all others, for this long at most.
    private static final String SESSION = "SET synchronous_commit = on;"
            + " SET idle_in_transaction_session_timeout = '5s';"
            + " SET lock_timeout = '10s';"
            + " SET statement_timeout = '25s'";

    private final PostgresAddress address;
    private final HikariDataSource pool;

    /// Connects when it is first needed.
    public PostgresDatabase(PostgresAddress address) {
        this.address = address;
        HikariConfig config = new HikariConfig();
        config.setPoolName("log-readers");
        config.setDriverClassName(Driver.class.getName());
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(address.properties("readers", SILENCE_SECONDS));
        config.setConnectionInitSql(SESSION);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    /// Connections for everything but appending.
    public DataSource pool() {
        return pool;
    }

    /// For everything but appending. What it commits is durable.
    public SqlWork sql() {
        return new SqlWork(pool);
    }

    /// Connects, and brings the database to our schema. Blocks.
    ///
    /// @throws StorageException when that cannot be done
    public void prepare() {
        try (Connection connection = connect()) {
            // Closed at once: that it could be had is enough.
            connection.clearWarnings();
        } catch (SQLException e) {
            throw StorageException.in("connecting to PostgreSQL", e);
        }
    }

    /// A connection of its own, on a database that has our schema.
    ///
    /// @throws StorageException when there is none to be had
    Connection connect() {
        try {
            return prepared(connection("writer", SILENCE_SECONDS));
        } catch (SQLException e) {
            throw StorageException.in("connecting to PostgreSQL", e);
        }
    }

    /// A connection that has nothing to do with our schema.
    Connection connection(String purpose, int silenceSeconds) throws SQLException {
        Connection connection = new Driver().connect(address.url(), address.properties(purpose, silenceSeconds));
        if (connection == null) {
            throw new SQLException("not the URL of a PostgreSQL database");
        }
        return connection;
    }

    private static Connection prepared(Connection connection) throws SQLException {
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute(SESSION);
            }
            PostgresSchema.bring(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
