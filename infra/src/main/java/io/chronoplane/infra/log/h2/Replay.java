package io.chronoplane.infra.log.h2;

import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import java.io.IOException;
import java.sql.SQLException;

/// Gives H2 what the journal has and H2 lost.
///
/// After a crash H2 may come back with the last transactions torn: when it saves while a transaction is under way, it
/// takes its tables one after the other. Events may be there without the head that goes with them, or the other way
/// round. So whatever the journal has is written over what is there, and from somewhat before the head.
final class Replay {

    /// How many events before the head may be torn: far more than are written while H2 takes its tables.
    private static final int TORN = 2_048;

    private final H2Writer writer;
    private final HashChain chain = new HashChain();
    private final long stored;
    private Head head;

    private Replay(H2Writer writer) throws SQLException {
        this.writer = writer;
        this.head = writer.head();
        this.stored = head.position();
    }

    /// @param writer that takes rows which are there already
    /// @return the end of the log after it
    /// @throws StorageException when the journal does not continue what H2 holds
    static Head into(H2Writer writer, Journal journal) throws SQLException, IOException {
        Replay replay = new Replay(writer);
        journal.read(Math.max(0, replay.stored - TORN), replay::take);
        return replay.head;
    }

    private void take(JournalRecord batch) {
        try {
            if (batch.lastPosition() > head.position()) {
                batch.rows().forEach(this::advance);
                writer.write(batch.rows(), batch.keys());
            } else if (batch.lastPosition() > stored - TORN && writer.agrees(batch.rows())) {
                writer.fill(batch.rows(), batch.keys());
            }
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
