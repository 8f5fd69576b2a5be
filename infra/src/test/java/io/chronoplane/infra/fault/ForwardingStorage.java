package io.chronoplane.infra.fault;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StoredEvent;
import java.util.List;

/// A storage that does as another one does.
public class ForwardingStorage implements LogStorage {

    protected final LogStorage storage;

    protected ForwardingStorage(LogStorage storage) {
        this.storage = storage;
    }

    @Override
    public Head open() {
        return storage.open();
    }

    @Override
    public boolean write(Head before, List<EventRow> rows, List<NewKey> keys) {
        return storage.write(before, rows, keys);
    }

    @Override
    public void check() {
        storage.check();
    }

    @Override
    public long lastPosition(Tag tag) {
        return storage.lastPosition(tag);
    }

    @Override
    public List<Tag> tags(String after, int limit) {
        return storage.tags(after, limit);
    }

    @Override
    public List<StoredEvent> read(long after, long upTo, int limit) {
        return storage.read(after, upTo, limit);
    }

    @Override
    public List<StoredEvent> read(Tag tag, long after, long upTo, int limit) {
        return storage.read(tag, after, upTo, limit);
    }

    @Override
    public void close() {
        storage.close();
    }
}
