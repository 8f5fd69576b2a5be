package io.chronoplane.infra.log.conformance;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Says yes to everything, counts, and keeps nothing.
final class NoOpLog implements EventLog {

    private final AtomicLong head = new AtomicLong();

    @Override
    public void append(Append append) {
        append.done().complete(head.addAndGet(append.events().size()));
    }

    @Override
    public long head() {
        return head.get();
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        return List.of();
    }

    @Override
    public List<StoredEvent> read(Tag tag, long after, int limit) {
        return List.of();
    }

    @Override
    public boolean mayContain(Tag tag) {
        return true;
    }

    @Override
    public Optional<String> closedBecause() {
        return Optional.empty();
    }

    @Override
    public int queued() {
        return 0;
    }

    @Override
    public void close() {}
}
