package io.chronoplane.infra.fault;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.StoredEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Counts the events that are read.
public final class CountingStorage extends ForwardingStorage {

    private final AtomicLong replayed = new AtomicLong();
    private final AtomicLong tagged = new AtomicLong();

    public CountingStorage(LogStorage storage) {
        super(storage);
    }

    @Override
    public List<StoredEvent> read(long after, long upTo, int limit) {
        List<StoredEvent> page = storage.read(after, upTo, limit);
        replayed.addAndGet(page.size());
        return page;
    }

    @Override
    public List<StoredEvent> read(Tag tag, long after, long upTo, int limit) {
        List<StoredEvent> page = storage.read(tag, after, upTo, limit);
        tagged.addAndGet(page.size());
        return page;
    }

    /// Events read in the order of the log, as views do.
    public long replayed() {
        return replayed.get();
    }

    /// Events read by their tag, as entities do.
    public long tagged() {
        return tagged.get();
    }
}
