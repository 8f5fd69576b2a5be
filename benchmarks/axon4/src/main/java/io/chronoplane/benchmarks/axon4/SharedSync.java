package io.chronoplane.benchmarks.axon4;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/// Flushes what has been committed to the device. Who comes while a sync runs shares the next one.
final class SharedSync {
    private final Object turn = new Object();
    private final MVStore store;
    private volatile long started;
    private long finished;

    SharedSync(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .getDatabase().getStore().getMvStore();
        }
    }

    /// Returns when everything that the caller has committed is on the device.
    void await() {
        var before = started;
        synchronized (turn) {
            if (finished > before) {
                return; // a sync that started after the caller's commit has ended while it waited
            }
            var mine = started + 1;
            started = mine;
            store.commit();
            store.executeFilestoreOperation(store::sync);
            finished = mine;
        }
    }
}
