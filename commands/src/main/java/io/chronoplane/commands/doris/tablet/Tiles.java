package io.chronoplane.commands.doris.tablet;

/// Whether rowsets stand side by side.
final class Tiles {

    private Tiles() {}

    /// Whether no rowset crosses a border of the range: each lies within it or outside.
    static boolean cover(Rowsets rowsets, VersionRange range) {
        return range.first() <= range.last()
                && range.last() <= rowsets.lastVersion()
                && rowsets.list().stream()
                        .filter(rowset -> rowset.versions().intersects(range))
                        .allMatch(rowset -> range.contains(rowset.start()) && range.contains(rowset.end()));
    }
}
