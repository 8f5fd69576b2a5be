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
    private final After after;

    /// What must happen to a connection after the commit of a transaction, before it counts as done.
    @FunctionalInterface
    public interface After {
        void commit(Connection connection) throws SQLException;
    }

    public SqlWork(DataSource pool) {
        this(pool, () -> {}, committed -> {});
    }

    /// @param before what must have happened before any work begins
    public SqlWork(DataSource pool, Runnable before) {
        this(pool, before, committed -> {});
    }

    /// @param before what must have happened before any work begins
    /// @param after  what follows each commit of a transaction
    public SqlWork(DataSource pool, Runnable before, After after) {
        this.pool = pool;
        this.before = before;
        this.after = after;
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
                after.commit(connection);
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
