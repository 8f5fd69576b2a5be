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
final class EventRows implements AutoCloseable {
    private static final List<String> SCHEMA = List.of(
            """
            CREATE TABLE event (
                position BIGINT PRIMARY KEY, id UUID NOT NULL, type VARCHAR(200) NOT NULL, revision INTEGER NOT NULL,
                tso BIGINT NOT NULL, recorded_at BIGINT NOT NULL, payload VARBINARY(1048576) NOT NULL,
                metadata VARBINARY(1048576) NOT NULL, hash BINARY(32) NOT NULL)""",
            """
            CREATE TABLE event_tag (
                tag VARCHAR(600) NOT NULL, position BIGINT NOT NULL, PRIMARY KEY (tag, position))""",
            "CREATE TABLE log_head (position BIGINT NOT NULL, tso BIGINT NOT NULL, hash BINARY(32) NOT NULL)",
            "CREATE TABLE secret_key (tag VARCHAR(600) PRIMARY KEY, wrapped VARBINARY(200) NOT NULL)",
            "INSERT INTO log_head VALUES (0, 0, X'00')");

    private final byte[] metadata = new byte[RowShape.METADATA];
    private final byte[] key = new byte[RowShape.WRAPPED_KEY];
    private final byte[] hash = new byte[32];
    private final long salt = UUID.randomUUID().getMostSignificantBits();
    private final Connection connection;
    private final MVStore store;
    private final PreparedStatement event;
    private final PreparedStatement tag;
    private final PreparedStatement secretKey;
    private final PreparedStatement head;
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
        this.secretKey = connection.prepareStatement("INSERT INTO secret_key VALUES (?, ?)");
        this.head = connection.prepareStatement("UPDATE log_head SET position = ?, tso = ?, hash = ?");
    }

    /// Opens a new database in an empty directory.
    static EventRows open(Path data) throws SQLException {
        return new EventRows(DriverManager.getConnection("jdbc:h2:file:" + data.toAbsolutePath().resolve("rows")
                + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0"));
    }

    /// Returns when the rows are on the disk.
    void insert(List<Append> batch) throws SQLException {
        for (var append : batch) {
            add(append.shape());
        }
        event.executeBatch();
        tag.executeBatch();
        secretKey.executeBatch();
        head.setLong(1, position);
        head.setLong(2, position);
        head.setBytes(3, hash);
        head.executeUpdate();
        connection.commit();
        // An SQL commit is not durable by itself, and a plain sync does not wait for a save that is in flight.
        store.commit();
        store.executeFilestoreOperation(store::sync);
    }

    private void add(RowShape shape) throws SQLException {
        position++;
        var now = System.currentTimeMillis();
        event.setLong(1, position);
        event.setObject(2, new UUID(salt, position));
        event.setString(3, shape.type());
        event.setInt(4, 1);
        event.setLong(5, (now << 18) + position);
        event.setLong(6, now * 1_000);
        event.setBytes(7, new byte[shape.payload()]);
        event.setBytes(8, metadata);
        event.setBytes(9, hash);
        event.addBatch();
        tag.setString(1, shape.tag(position));
        tag.setLong(2, position);
        tag.addBatch();
        if (shape.withKey()) {
            secretKey.setString(1, shape.tag(position));
            secretKey.setBytes(2, key);
            secretKey.addBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
