package io.chronoplane.commands.doris.tablet;

import org.jspecify.annotations.Nullable;

/// What one load, or one merge of several, left in a tablet.
///
/// @param rowsetId        as its writer chose it; empty for a version that the tablet has nothing of
/// @param txnId           of the transaction, or a number that belongs to none
/// @param start           its first version, 0 or greater
/// @param end             its last version
/// @param totalSize       bytes
/// @param dataSize        bytes of its segments
/// @param indexSize       bytes of its indexes
/// @param deletePredicate null unless it is a delete
/// @param createdAt       epoch seconds, 0 when not told
/// @param visibleAt       epoch milliseconds, 0 as long as it is not visible
public record Rowset(
        String rowsetId,
        long txnId,
        long start,
        long end,
        long numRows,
        long numSegments,
        long totalSize,
        long dataSize,
        long indexSize,
        Overlap overlap,
        @Nullable DeletePredicate deletePredicate,
        long createdAt,
        long visibleAt,
        int schemaVersion) {

    /// An empty one in the place of a version that the tablet has nothing of.
    static Rowset hole(long version) {
        return new Rowset("", 0, version, version, 0, 0, 0, 0, 0, Overlap.NONOVERLAPPING, null, 0, 0, 0);
    }

    /// The first one of a tablet, before any load.
    static Rowset first(String rowsetId, int schemaVersion) {
        return new Rowset(rowsetId, 0, 0, 1, 0, 0, 0, 0, 0, Overlap.UNKNOWN, null, 0, 0, schemaVersion);
    }

    public boolean isHole() {
        return rowsetId.isEmpty();
    }

    public boolean isDelete() {
        return deletePredicate != null;
    }

    /// Nothing in it, and no delete either.
    public boolean isEmpty() {
        return numSegments == 0 && !isDelete();
    }

    /// Whether to merge it alone makes sense.
    public boolean isOverlapping() {
        return numSegments > 1 && start == end && overlap != Overlap.NONOVERLAPPING;
    }

    /// How many sorted runs a reader meets in it.
    public long score() {
        return isOverlapping() ? numSegments : 1;
    }

    public VersionRange versions() {
        return new VersionRange(start, end);
    }

    /// The same at other versions.
    ///
    /// @param now epoch milliseconds
    Rowset visible(VersionRange versions, long now) {
        return new Rowset(
                rowsetId,
                txnId,
                versions.first(),
                versions.last(),
                numRows,
                numSegments,
                totalSize,
                dataSize,
                indexSize,
                overlap,
                deletePredicate,
                createdAt,
                now,
                schemaVersion);
    }
}
