package io.chronoplane.commands.cls;

import org.jspecify.annotations.Nullable;

/// A part of a topic's key space. Its number, range and creation never change.
///
/// @param number     unique in its topic, 1 or more, never used again
/// @param createdAt  epoch seconds
/// @param readonlyAt when it became readonly, which is when it could last be written to, in epoch seconds; null while
///                   it is readwrite
public record Partition(long number, KeyRange range, long createdAt, @Nullable Long readonlyAt) {

    static Partition created(long number, KeyRange range, long at) {
        return new Partition(number, range, at, null);
    }

    public PartitionStatus status() {
        return readonlyAt == null ? PartitionStatus.READWRITE : PartitionStatus.READONLY;
    }

    boolean isReadwrite() {
        return readonlyAt == null;
    }

    Partition closed(long at) {
        return new Partition(number, range, createdAt, at);
    }

    /// Whether it is readonly and its data were kept long enough.
    ///
    /// @param now epoch seconds
    public boolean expired(Retention retention, long now) {
        Long closed = readonlyAt;
        return closed != null && retention.over(closed, now);
    }
}
