package io.chronoplane.infra.log.postgres;

import io.chronoplane.infra.log.OwnThread;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens for what other writers tell when they have appended. It only saves waiting: whoever follows the log looks by
/// itself now and then, also while nobody can listen.
final class WakeUp implements AutoCloseable {

    static final String CHANNEL = "chronoplane_log";

    private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);
    private static final int LISTEN_MILLIS = 500;
    private static final long PAUSE_NANOS = 500_000_000;

    /// Longer than one listens: a server that is gone ends it.
    private static final int SILENCE_SECONDS = 10;

    private final PostgresDatabase database;
    private final String self;
    private final Runnable news;
    private final OwnThread thread;
    private volatile boolean listening;
    private volatile boolean closing;
    private volatile @Nullable Connection open;

    /// @param self whose own words are no news
    /// @param news is run on the thread of this one
    WakeUp(PostgresDatabase database, String self, Runnable news) {
        this.database = database;
        this.self = self;
        this.news = news;
        this.thread = OwnThread.start("log-wake-up", this::run);
    }

    /// Whether it will hear of the next one.
    boolean isListening() {
        return listening;
    }

    private void run() {
        while (!closing) {
            try (Connection connection = database.connection("wake-up", SILENCE_SECONDS)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("LISTEN " + CHANNEL);
                }
                open = connection;
                listening = true;
                // Somebody may have spoken before.
                news.run();
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (listening && !closing) {
                    LOG.atWarn().setCause(e).log("cannot hear other nodes; the log is looked at now and then");
                }
            }
            listening = false;
            if (!closing) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (!closing) {
            PGNotification[] heard = connection.getNotifications(LISTEN_MILLIS);
            if (heard == null) {
                continue;
            }
            for (PGNotification notification : heard) {
                if (!notification.getParameter().equals(self)) {
                    news.run();
                    break;
                }
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        Connection heard = open;
        if (heard != null) {
            try {
                heard.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.atDebug().setCause(e).log("a connection did not close");
            }
        }
        thread.awaitEnd();
    }
}
