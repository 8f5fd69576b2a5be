package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Where a [SequencedLog] keeps its events. One thread writes; any thread reads. Where several processes share it, each
/// has a log of its own over it, and one thread of each writes.
public interface LogStorage extends AutoCloseable {

    /// Opens, or opens again after a failure, and reads the end of the log.
    ///
    /// @throws StorageException when it cannot
    Head open();

    /// Stores rows that follow `before`, and the keys, all or none. Returns when they are durable.
    ///
    /// @return false when others have appended behind `before`: then nothing is stored, and [#others] tells of them
    /// @throws StorageException when they are not known to be stored
    boolean write(Head before, List<EventRow> rows, List<NewKey> keys);

    /// Whether other processes may append to the same log.
    default boolean isShared() {
        return false;
    }

    /// When to look for what others have appended.
    enum Look {
        /// When there is reason to think that there is something, and otherwise now and then.
        IF_DUE,
        /// In any case.
        NOW,
        /// When there is reason to think that there is something. What follows is a write: if there was something,
        /// nobody else appends until it is done, or [#release()]d.
        TO_WRITE
    }

    /// A page of what others have appended behind `after`, in order; empty when that was all. Only the thread that
    /// writes asks.
    default List<TaggedEvent> others(long after, Look look) {
        return List.of();
    }

    /// Lets others append again, when no write follows after all.
    default void release() {}

    /// Has `news` run, on a thread of the storage, whenever others may have appended. It must not block.
    default void whenOthersAppend(Runnable news) {}

    /// Fails when the storage has broken since the last write, so that it is opened again though nobody writes.
    ///
    /// @throws StorageException when it must be opened again
    default void check() {}

    /// The position of the last event with the tag, 0 when there is none. Only the thread that writes asks.
    long lastPosition(Tag tag);

    /// All tags, each once, in the order of their texts, behind `after`, at most `limit` of them.
    List<Tag> tags(String after, int limit);

    /// Events behind `after` up to `upTo`, in order, at most `limit` of them.
    List<StoredEvent> read(long after, long upTo, int limit);

    /// Events that bear the tag, behind `after` up to `upTo`, in order, at most `limit` of them.
    List<StoredEvent> read(Tag tag, long after, long upTo, int limit);

    /// Events that bear the tag, before `before`, the last one first, at most `limit` of them. A storage that can go
    /// backwards does so; otherwise all of them are read.
    default List<StoredEvent> readBack(Tag tag, long before, int limit) {
        return TagPages.lastFirst(after -> read(tag, after, before - 1, TagPages.SIZE), limit);
    }

    @Override
    void close();
}
