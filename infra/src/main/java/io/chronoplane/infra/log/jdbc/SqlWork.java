package io.chronoplane.infra.log.jdbc;

import io.chronoplane.infra.log.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Runs SQL on a pooled connection and names the work in the error.
public final class SqlWork {

    /// Work on a connection.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource pool;
    private final Runnable before;

    public SqlWork(DataSource pool) {
        this(pool, () -> {});
    }

    /// @param before what must have happened before any work begins
    public SqlWork(DataSource pool, Runnable before) {
        this.pool = pool;
        this.before = before;
    }

    /// Runs statements that each stand for themselves.
    public <T> T run(String what, Work<T> work) {
        before.run();
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw StorageException.in(what, e);
        }
    }

    /// Runs all or nothing.
    public <T> T transaction(String what, Work<T> work) {
        return run(what, connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }
}
