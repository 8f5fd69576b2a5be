package io.chronoplane.benchmarks.ceiling;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/// The log's tables, filled with rows of the log's sizes by prepared batches, made durable by the log's barrier.
public final class EventRows implements AutoCloseable {
    private static final byte[] METADATA = new byte[220];
    private static final byte[] HASH = new byte[32];

    private final Connection connection;
    private final MVStore store;
    private final PreparedStatement event;
    private final PreparedStatement tag;
    private final PreparedStatement head;
    private final String salt = UUID.randomUUID().toString().substring(0, 24);
    private long position;

    private EventRows(Connection connection) throws SQLException {
        this.connection = connection;
        this.store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase().getStore().getMvStore();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var ddl : SCHEMA) {
                statement.execute(ddl);
            }
        }
        this.event = connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.tag = connection.prepareStatement("INSERT INTO event_tag VALUES (?, ?)");
        this.head = connection.prepareStatement("UPDATE log_head SET position = ?");
    }

    private static final List<String> SCHEMA = List.of(
            """
            CREATE TABLE event (
                position BIGINT PRIMARY KEY, id VARCHAR(36) NOT NULL, type VARCHAR NOT NULL, revision INT NOT NULL,
                tso BIGINT NOT NULL, recorded_at BIGINT NOT NULL, payload VARBINARY NOT NULL,
                metadata VARBINARY NOT NULL, hash BINARY(32) NOT NULL)""",
            "CREATE TABLE event_tag (tag VARCHAR NOT NULL, position BIGINT NOT NULL, PRIMARY KEY (tag, position))",
            "CREATE TABLE log_head (position BIGINT NOT NULL)",
            "INSERT INTO log_head VALUES (0)");

    /// Opens a new database in an empty directory.
    public static EventRows open(Path data) throws SQLException {
        return new EventRows(DriverManager.getConnection(url(data)));
    }

    static String url(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().resolve("rows") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    void insert(List<Append> batch) throws SQLException {
        for (var append : batch) {
            add(append.payload().getBytes());
        }
        commit();
        // An SQL commit is not durable by itself, and a plain sync does not wait for a save that is in flight.
        store.commit();
        store.executeFilestoreOperation(store::sync);
    }

    /// Adds many rows without waiting for the disk, for a table that is to be read.
    public void fill(int count, byte[] payload) throws SQLException {
        for (var i = 1; i <= count; i++) {
            add(payload);
            if (i % 1_000 == 0 || i == count) {
                commit();
            }
        }
    }

    private void add(byte[] payload) throws SQLException {
        position++;
        var now = System.currentTimeMillis();
        event.setLong(1, position);
        event.setString(2, salt + "%012d".formatted(position));
        event.setString(3, "doris.meta.cluster-status-changed");
        event.setInt(4, 1);
        event.setLong(5, (now << 18) + position);
        event.setLong(6, now);
        event.setBytes(7, payload);
        event.setBytes(8, METADATA);
        event.setBytes(9, HASH);
        event.addBatch();
        tag.setString(1, "doris.meta.instance=00000001-0000-4000-8000-%012d".formatted(position % 1_000));
        tag.setLong(2, position);
        tag.addBatch();
    }

    private void commit() throws SQLException {
        event.executeBatch();
        tag.executeBatch();
        head.setLong(1, position);
        head.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
