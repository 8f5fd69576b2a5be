package io.chronoplane.commands.doris.tablet;

import java.util.List;

/// Sums over some rowsets.
///
/// @param dataSize bytes in total: of segments and indexes
public record Totals(long rowsets, long rows, long segments, long dataSize, long indexSize, long segmentSize) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

    /// Over the rowsets that there are; what stands in the place of a missing one does not count.
    public static Totals of(List<Rowset> rowsets) {
        Totals sum = NONE;
        for (Rowset rowset : rowsets) {
            if (!rowset.isHole()) {
                sum = sum.plus(new Totals(
                        1,
                        rowset.numRows(),
                        rowset.numSegments(),
                        rowset.totalSize(),
                        rowset.indexSize(),
                        rowset.dataSize()));
            }
        }
        return sum;
    }

    public Totals plus(Totals other) {
        return new Totals(
                rowsets + other.rowsets,
                rows + other.rows,
                segments + other.segments,
                dataSize + other.dataSize,
                indexSize + other.indexSize,
                segmentSize + other.segmentSize);
    }

    public Totals minus(Totals other) {
        return new Totals(
                rowsets - other.rowsets,
                rows - other.rows,
                segments - other.segments,
                dataSize - other.dataSize,
                indexSize - other.indexSize,
                segmentSize - other.segmentSize);
    }
}
