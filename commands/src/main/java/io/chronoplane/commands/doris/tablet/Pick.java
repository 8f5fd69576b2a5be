package io.chronoplane.commands.doris.tablet;

import java.util.List;

/// What a policy chose to merge.
public sealed interface Pick {

    /// These, in the order of their versions.
    ///
    /// @param pastDelete whether a delete ended the choice
    record Merge(List<Rowset> rowsets, boolean pastDelete) implements Pick {
        public Merge {
            rowsets = List.copyOf(rowsets);
        }

        VersionRange versions() {
            return new VersionRange(rowsets.getFirst().start(), rowsets.getLast().end());
        }
    }

    /// Nothing: a delete stands in the way, and the cumulative point moves past it.
    record MeetsDelete(long version) implements Pick {}

    /// Nothing at all.
    record Nothing(CompactionRejection why) implements Pick {}
}
