package io.chronoplane.infra.ticdc.sink.jdbc;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.infra.ticdc.sink.Sink;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes to tables, which it makes when they are missing and it may. Every statement may be repeated: it is always in
/// what upstream calls safe mode.
public final class JdbcSink implements Sink {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSink.class);
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 500;

    private final Target target;
    private final Set<String> made = new HashSet<>();
    private volatile Connection connection;
    private volatile boolean closed;

    private JdbcSink(Target target) {
        this.target = target;
        this.connection = target.connect();
    }

    /// Connects.
    ///
    /// @throws FlowException when that cannot be done
    public static JdbcSink open(SinkOpening opening) {
        if (opening.uri().parameter("protocol").isPresent() || opening.config().sink().protocol() != null) {
            throw new FlowException(
                    ErrorCode.SINK_URI_INVALID,
                    "sink uri invalid 'protocol " + opening.uri().parameter("protocol")
                                    .orElse(String.valueOf(opening.config().sink().protocol()))
                            + " is incompatible with " + opening.uri().scheme() + " scheme'");
        }
        if (opening.config().enableSyncPoint() || opening.config().bdrMode()) {
            // What we cannot do must not look as if it were done.
            throw new FlowException(
                    ErrorCode.INVALID_REPLICA_CONFIG,
                    "invalid replica config, sync points and BDR mode are not supported by this server");
        }
        return new JdbcSink(Target.of(opening));
    }

    @Override
    public CompletableFuture<Void> write(List<RowEvent> rows) {
        int from = 0;
        while (from < rows.size()) {
            int to = Math.min(from + target.maxRows(), rows.size());
            // What was committed together is committed together.
            while (to < rows.size() && rows.get(to).commitTs() == rows.get(to - 1).commitTs()) {
                to++;
            }
            List<RowEvent> together = rows.subList(from, to);
            transact(statements -> statements.execute(together));
            from = to;
        }
        return CompletableFuture.completedFuture(null);
    }

    /// What is done in one transaction, perhaps several times.
    @FunctionalInterface
    private interface Work {
        void run(RowStatements statements) throws SQLException;
    }

    private void transact(Work work) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                if (connection.isClosed() && !closed) {
                    connection = target.connect();
                }
                work.run(new RowStatements(target.dialect(), connection, made));
                connection.commit();
                return;
            } catch (SQLException e) {
                release();
                if (closed || attempt == TRIES || !mayHelp(e)) {
                    throw failed(e);
                }
                LOG.atWarn().addKeyValue("attempt", attempt).log("a transaction failed and is repeated: {}", Target.reason(e));
            } catch (FlowException e) {
                // The connection could not be made anew.
                if (closed || attempt == TRIES) {
                    throw e;
                }
            }
            rest(pause);
            pause *= 2;
        }
    }

    /// Values, constraints and statements that are wrong stay wrong.
    private static boolean mayHelp(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return !state.startsWith("22") && !state.startsWith("23") && !state.startsWith("42");
    }

    private static FlowException failed(SQLException e) {
        return new FlowException(ErrorCode.MYSQL_TXN_ERROR, "MySQL txn error: " + Target.reason(e), e);
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlowException(ErrorCode.MYSQL_TXN_ERROR, "MySQL txn error: interrupted", e);
        }
    }

    /// Statements are as MySQL writes them, so a table is made in our own words; at the latest when its first row comes.
    @Override
    public CompletableFuture<Void> ddl(Ddl ddl) {
        ddl.table().ifPresent(table -> transact(statements -> statements.make(table)));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void checkpoint(long ts) {
        // Nobody is told.
    }

    @Override
    public void close() {
        closed = true;
        release();
    }

    /// Also from another thread, while this one hangs.
    private void release() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.atDebug().setCause(e).log("a connection could not be closed");
        }
    }
}
