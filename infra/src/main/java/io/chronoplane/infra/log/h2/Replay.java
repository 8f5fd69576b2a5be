package io.chronoplane.infra.log.h2;

import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import java.io.IOException;
import java.sql.SQLException;

/// Gives H2 what the journal has and H2 lost.
final class Replay {

    private final H2Writer writer;
    private final HashChain chain = new HashChain();
    private Head head;

    private Replay(H2Writer writer) throws SQLException {
        this.writer = writer;
        this.head = writer.head();
    }

    /// @return the end of the log after it
    /// @throws StorageException when the journal does not continue what H2 holds
    static Head into(H2Writer writer, Journal journal) throws SQLException, IOException {
        Replay replay = new Replay(writer);
        journal.read(replay.head.position(), replay::take);
        return replay.head;
    }

    private void take(JournalRecord batch) {
        if (batch.lastPosition() <= head.position()) {
            return;
        }
        batch.rows().forEach(this::advance);
        try {
            writer.write(batch.rows(), batch.keys());
        } catch (SQLException e) {
            throw StorageException.in("replaying the journal", e);
        }
    }

    private void advance(EventRow row) {
        StoredEvent event = row.stored();
        if (row.position() != head.position() + 1 || !chain.holds(head.hash(), event)) {
            throw new StorageException(
                    "the H2 file ends at " + head.position() + ", and its journal does not go on from there but at "
                            + row.position() + "; one of the two was replaced or damaged",
                    new IllegalStateException("a hole in the log"));
        }
        head = new Head(row.position(), row.tso(), row.hash());
    }
}
