package io.chronoplane.infra.cluster;

import io.chronoplane.infra.log.postgres.PostgresDatabase;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// A way to the database that can be cut.
public final class Interrupted {

    private volatile boolean isCut;

    public void cut() {
        isCut = true;
    }

    public void mend() {
        isCut = false;
    }

    public DataSource over(PostgresDatabase database) {
        return new Line(database);
    }

    private final class Line implements DataSource {

        private final PostgresDatabase database;

        Line(PostgresDatabase database) {
            this.database = database;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isCut) {
                throw new SQLException("the line is cut");
            }
            return database.pool().getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
