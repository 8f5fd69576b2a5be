package io.chronoplane.benchmarks.ceiling;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/// The log's tables, filled with rows of the log's sizes by prepared batches, behind a journal like the log's.
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

    private final long salt = UUID.randomUUID().getMostSignificantBits();
    private final Connection connection;
    private final RowJournal journal;
    private final MVStore store;
    private final PreparedStatement event;
    private final PreparedStatement tag;
    private final PreparedStatement secretKey;
    private final PreparedStatement head;
    private long position;

    private EventRows(Connection connection, RowJournal journal) throws SQLException {
        this.connection = connection;
        this.journal = journal;
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
    static EventRows open(Path data) throws SQLException, IOException {
        var connection = DriverManager.getConnection("jdbc:h2:file:" + data.toAbsolutePath().resolve("rows")
                + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0");
        return new EventRows(connection, new RowJournal(data.resolve("rows.journal")));
    }

    /// Returns when the rows are on the disk and in the database.
    void insert(List<Append> batch) throws SQLException, IOException {
        var now = System.currentTimeMillis();
        var rows = new ArrayList<Row>(batch.size());
        for (var append : batch) {
            position++;
            rows.add(new Row(append.shape(), position, new UUID(salt, position), now));
        }
        journal.append(rows);
        for (var row : rows) {
            add(row);
        }
        commit(rows.getLast());
        if (journal.isFull()) {
            store.commit();
            store.executeFilestoreOperation(store::sync);
            journal.clear();
        }
    }

    private void add(Row row) throws SQLException {
        event.setLong(1, row.position());
        event.setObject(2, row.id());
        event.setString(3, row.shape().type());
        event.setInt(4, 1);
        event.setLong(5, row.tso());
        event.setLong(6, row.at() * 1_000);
        event.setBytes(7, row.shape().payload());
        event.setBytes(8, RowShape.metadata());
        event.setBytes(9, RowShape.hash());
        event.addBatch();
        tag.setString(1, row.tag());
        tag.setLong(2, row.position());
        tag.addBatch();
        if (row.shape().withKey()) {
            secretKey.setString(1, row.tag());
            secretKey.setBytes(2, RowShape.wrappedKey());
            secretKey.addBatch();
        }
    }

    private void commit(Row last) throws SQLException {
        event.executeBatch();
        tag.executeBatch();
        secretKey.executeBatch();
        head.setLong(1, last.position());
        head.setLong(2, last.tso());
        head.setBytes(3, RowShape.hash());
        head.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException, IOException {
        journal.close();
        try (connection; var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
