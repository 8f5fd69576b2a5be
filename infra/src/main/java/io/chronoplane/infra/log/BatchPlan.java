package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plans one batch: checks conditions in queue order and hands out positions, timestamps and hashes.
final class BatchPlan {

    private final LogStorage storage;
    private final RecentTags recent;
    private final HashChain chain;
    private final long epochMillis;
    private final Map<Tag, Long> here = new HashMap<>();
    private Head head;

    final List<Append> accepted = new ArrayList<>();
    final List<EventRow> rows = new ArrayList<>();
    final List<NewKey> keys = new ArrayList<>();
    final Map<Append, Tag> refused = new LinkedHashMap<>();
    final List<Recorded> recorded = new ArrayList<>();

    BatchPlan(LogStorage storage, RecentTags recent, HashChain chain, Head head, long epochMillis) {
        this.storage = storage;
        this.recent = recent;
        this.chain = chain;
        this.head = head;
        this.epochMillis = epochMillis;
    }

    /// Takes the append into the batch, or says which tag forbids it.
    Optional<Tag> add(Append append) {
        for (Condition condition : append.conditions()) {
            if (!holds(condition)) {
                append.plan(0);
                refused.put(append, condition.tag());
                return Optional.of(condition.tag());
            }
        }
        append.events().forEach(this::place);
        append.plan(head.position());
        accepted.add(append);
        keys.addAll(append.keys());
        return Optional.empty();
    }

    Head head() {
        return head;
    }

    /// Makes the batch's tags part of what later batches see.
    void remember() {
        recent.addBatch(here, rows.getFirst().position() - 1);
    }

    private boolean holds(Condition condition) {
        return switch (condition.since()) {
            // Nothing can rest on one that failed, or that was refused before it came into the queue.
            case Append earlier -> earlier.lastPosition() > 0 && holds(condition.tag(), earlier.lastPosition());
            case Mark.At at -> holds(condition.tag(), at.position());
        };
    }

    private boolean holds(Tag tag, long since) {
        return last(tag, since) <= since;
    }

    /// The last position of the tag, exact if it lies behind `since`.
    private long last(Tag tag, long since) {
        Long position = here.get(tag);
        if (position == null) {
            position = recent.last(tag);
        }
        if (position != null) {
            return position;
        }
        return since >= recent.floor() ? 0 : storage.lastPosition(tag);
    }

    private void place(NewEvent event) {
        long position = head.position() + 1;
        long tso = Tso.next(head.tso(), epochMillis);
        byte[] hash = chain.next(
                head.hash(),
                position,
                event.id(),
                event.type(),
                event.revision(),
                tso,
                event.at(),
                event.payload(),
                event.metadata());
        head = new Head(position, tso, hash);
        rows.add(new EventRow(position, tso, hash, event));
        recorded.add(new Recorded(position, tso, event.at(), event.event()));
        event.tags().forEach(tag -> here.put(tag, position));
    }
}
