package io.chronoplane.infra.ticdc.sink.jdbc;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.MysqlConfig;
import io.chronoplane.commands.ticdc.SinkHost;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.sink.Parameters;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The database that a sink writes to, and how: `h2:///directory/name`, `h2://host:port/name`,
/// `postgresql://user:password@host:port/database`.
///
/// @param maxRows in one transaction
record Target(Dialect dialect, String url, String user, Secret password, Duration timeout, int maxRows) {

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_./~ -]{1,500}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:-]{1,255}");
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int ROWS = 256;
    private static final int MOST_ROWS = 2048;
    private static final int H2_PORT = 9092;
    private static final int POSTGRESQL_PORT = 5432;

    /// @throws FlowException when something is wrong
    static Target of(SinkOpening opening) {
        SinkUri uri = opening.uri();
        Parameters given = new Parameters(uri, ErrorCode.MYSQL_INVALID_CONFIG, "MySQL config invalid");
        @Nullable MysqlConfig config = opening.config().sink().mysqlConfig();
        int workers = given.number("worker-count", config == null ? null : config.workerCount()).orElse(1);
        if (workers <= 0) {
            throw given.invalid("invalid worker-count " + workers + ", which must be greater than 0");
        }
        int rows = given.number("max-txn-row", config == null ? null : config.maxTxnRow()).orElse(ROWS);
        if (rows <= 0) {
            throw given.invalid("invalid max-txn-row " + rows + ", which must be greater than 0");
        }
        Duration timeout = given.duration("write-timeout", config == null ? null : config.writeTimeout(), TIMEOUT);
        // These go into a URL whose further parts could do anything.
        if (!PATH.matcher(uri.path()).matches()) {
            throw given.invalid("the path of the sink is not the name of a database");
        }
        SinkHost host = uri.hosts().getFirst();
        if (!host.name().isEmpty() && !HOST.matcher(host.name()).matches()) {
            throw given.invalid("the host of the sink is not well-formed");
        }
        return switch (uri.scheme()) {
            case "h2" -> new Target(
                    Dialect.H2,
                    h2(host, uri.path(), timeout),
                    uri.user().orElse("sa"),
                    uri.password().orElse(Secret.of("")),
                    timeout,
                    Math.min(rows, MOST_ROWS));
            default -> new Target(
                    Dialect.POSTGRESQL,
                    "jdbc:postgresql://" + address(host, POSTGRESQL_PORT) + uri.path(),
                    uri.user().orElse("postgres"),
                    uri.password().orElse(Secret.of("")),
                    timeout,
                    Math.min(rows, MOST_ROWS));
        };
    }

    private static String h2(SinkHost host, String path, Duration timeout) {
        return host.name().isEmpty()
                ? "jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                : "jdbc:h2:tcp://" + address(host, H2_PORT) + path + ";NETWORK_TIMEOUT=" + timeout.toMillis();
    }

    private static String address(SinkHost host, int port) {
        String name = host.name().contains(":") ? "[" + host.name() + "]" : host.name();
        return (name.isEmpty() ? "127.0.0.1" : name) + ":" + (host.port() == 0 ? port : host.port());
    }

    /// @throws FlowException when it cannot be reached, or refuses
    Connection connect() {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password.reveal());
        if (dialect == Dialect.POSTGRESQL) {
            String seconds = Long.toString(Math.max(1, timeout.toSeconds()));
            settings.setProperty("connectTimeout", "10");
            settings.setProperty("loginTimeout", "15");
            settings.setProperty("socketTimeout", seconds);
            settings.setProperty("ApplicationName", "chronoplane");
        }
        try {
            Connection connection = dialect.driver().connect(url, settings);
            if (connection == null) {
                throw new IllegalStateException("a driver does not know its own URL");
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new FlowException(
                    ErrorCode.MYSQL_CONNECTION_ERROR, "MySQL connection error: " + reason(e), e);
        }
    }

    /// The first line of what a database says. Drivers do not put passwords into it.
    static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("") + " (SQLSTATE " + e.getSQLState() + ")";
    }
}
