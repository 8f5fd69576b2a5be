package io.chronoplane.commands.doris.tablet;

import org.jspecify.annotations.Nullable;

/// A compaction that is under way.
///
/// @param initiator  who asked for it, as they name themselves
/// @param expiration epoch seconds after which it counts for nothing; 0 when not told
/// @param lease      epoch seconds until which it lives unless it says that it still does
/// @param range      the versions that it merges; null when not told
/// @param ours       whether our own engine carries it out
/// @param pastDelete whether a delete ended the choice of what it merges
/// @param startedAt  epoch milliseconds
public record CompactionJob(
        String id,
        String initiator,
        CompactionType type,
        long expiration,
        long lease,
        @Nullable VersionRange range,
        boolean ours,
        boolean pastDelete,
        long startedAt) {

    CompactionJob until(long newLease) {
        return new CompactionJob(id, initiator, type, expiration, newLease, range, ours, pastDelete, startedAt);
    }

    /// In its place the one that only moves the cumulative point, which is done as soon as it is begun.
    CompactionJob moving(long now) {
        return new CompactionJob(
                id, initiator, CompactionType.EMPTY_CUMULATIVE, expiration, now, null, ours, true, startedAt);
    }

    /// Whether its time is over.
    ///
    /// @param now epoch seconds
    public boolean isOver(long now) {
        return isExpired(now) || lease < now;
    }

    /// Whether all the time that it was ever given is over, leases aside.
    ///
    /// @param now epoch seconds
    public boolean isExpired(long now) {
        return expiration > 0 && expiration < now;
    }
}
