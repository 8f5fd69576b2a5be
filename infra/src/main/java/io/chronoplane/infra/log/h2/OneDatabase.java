package io.chronoplane.infra.log.h2;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

/// Connections to one H2 database file, which is open at most once at a time.
///
/// H2 opens a database with the first connection. If readers could do that while a broken one is thrown away, it would
/// be open twice: one holds the lock of the file, and nobody has a connection to it any more.
final class OneDatabase implements DataSource {

    private final String url;
    private @Nullable Database open;
    private boolean thrownAway;

    OneDatabase(String url) {
        this.url = url;
    }

    /// For readers.
    @Override
    public synchronized Connection getConnection() throws SQLException {
        if (thrownAway) {
            throw new SQLException("the database is being opened again");
        }
        return connect();
    }

    /// For the writer, which alone may open what was thrown away.
    synchronized Connection writer() throws SQLException {
        Connection connection = connect();
        thrownAway = false;
        return connection;
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        open = database(connection);
        return connection;
    }

    /// Throws the open database away, as a crash would, so that the next connection reads what is on the disk.
    ///
    /// Not by a statement: on a broken database no statement comes so far, and H2 would hand out that database, which
    /// it still counts as open, to every later connection.
    synchronized void throwAway() {
        thrownAway = true;
        Database broken = open;
        open = null;
        if (broken != null) {
            broken.shutdownImmediately();
        }
    }

    static Database database(Connection connection) throws SQLException {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("there is one user");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("it does not log");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Opening a file has no time limit; the pool has one.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("it does not log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper of " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
