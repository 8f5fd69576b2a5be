package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import java.util.Optional;

/// An append-only, totally ordered sequence of events.
///
/// Appends are decided in the order in which they were queued; all that wait at one moment become durable in one
/// commit. Positions are 1, 2, 3, … without a gap, and an event that can be read is durable.
public interface EventLog extends AutoCloseable {

    /// Queues an append. Never blocks; the result is in [Append#done()].
    void append(Append append);

    /// The position of the last durable event, 0 when there is none.
    long head();

    /// Events behind `after`, in order, at most `limit` of them. Blocks.
    List<StoredEvent> read(long after, int limit);

    /// Events that bear the tag, behind `after`, in order, at most `limit` of them. Blocks.
    List<StoredEvent> read(Tag tag, long after, int limit);

    /// Events that bear the tag, behind `after` up to `upTo`, in order, at most `limit` of them. Blocks.
    default List<StoredEvent> read(Tag tag, long after, long upTo, int limit) {
        return read(tag, after, limit).stream().filter(event -> event.position() <= upTo).toList();
    }

    /// Durable events that bear the tag, before `before`, the last one first, at most `limit` of them. Blocks.
    default List<StoredEvent> readBack(Tag tag, long before, int limit) {
        return TagPages.lastFirst(page -> read(tag, page, before - 1, TagPages.SIZE), limit);
    }

    /// Whether an event with the tag may be there: false only if none is at or before [#head()]. Never blocks.
    boolean mayContain(Tag tag);

    /// A timestamp that is over: every event with it or an earlier one can be read already, and none will come. It grows
    /// with the clock while nothing is appended, so that who follows the log knows how far it is.
    ///
    /// Who wants all events up to it asks for it first and for [#head()] afterwards.
    default long resolved() {
        long head = head();
        return head == 0 ? 0 : read(head - 1, 1).getFirst().tso();
    }

    /// Whether other processes append to it too, so that what is known here may be old.
    default boolean isShared() {
        return false;
    }

    /// Why nothing can be appended now; empty when it can.
    Optional<String> closedBecause();

    /// Appends that wait in the queue.
    int queued();

    /// Refuses new appends, finishes the queued ones, and lets go of the storage.
    @Override
    void close();
}
