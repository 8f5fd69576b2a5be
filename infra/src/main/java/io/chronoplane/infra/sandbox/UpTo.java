package io.chronoplane.infra.sandbox;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import java.io.IOException;
import java.util.List;

/// A log that ends before its end, and takes nothing more.
///
/// @param end position of the last event to be seen
record UpTo(LogStorage whole, long end) implements LogStorage {

    @Override
    public Head open() {
        Head head = whole.open();
        if (end == 0) {
            return Head.EMPTY;
        }
        if (end == head.position()) {
            return head;
        }
        StoredEvent last = whole.read(end - 1, end, 1).getFirst();
        return new Head(last.position(), last.tso(), last.hash());
    }

    @Override
    public boolean write(Head before, List<EventRow> rows, List<NewKey> keys) {
        throw new StorageException("a replay can only be read", new IOException("not to be written to"));
    }

    @Override
    public long lastPosition(Tag tag) {
        return readBack(tag, end + 1, 1).stream().mapToLong(StoredEvent::position).findFirst().orElse(0);
    }

    /// Also those that come later: nobody takes them for more than a guess.
    @Override
    public List<Tag> tags(String after, int limit) {
        return whole.tags(after, limit);
    }

    @Override
    public List<StoredEvent> read(long after, long upTo, int limit) {
        return whole.read(after, Math.min(upTo, end), limit);
    }

    @Override
    public List<StoredEvent> read(Tag tag, long after, long upTo, int limit) {
        return whole.read(tag, after, Math.min(upTo, end), limit);
    }

    @Override
    public List<StoredEvent> readBack(Tag tag, long before, int limit) {
        return whole.readBack(tag, Math.min(before, end + 1), limit);
    }

    @Override
    public void close() {
        whole.close();
    }
}
