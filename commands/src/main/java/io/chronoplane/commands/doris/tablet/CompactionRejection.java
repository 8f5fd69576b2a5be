package io.chronoplane.commands.doris.tablet;

/// Why our own engine merges nothing.
public sealed interface CompactionRejection extends DorisTabletRejection {

    /// Whether there was simply nothing to do.
    default boolean isForLackOfWork() {
        return switch (this) {
            case NothingToCumulate none -> true;
            case TooFewBelowPoint none -> true;
            case NothingBelowPoint none -> true;
            case TooFewForFull none -> true;
            case TabletNotRunning other -> false;
            case CompactionBusy other -> false;
            case CumulativeBusy other -> false;
            case CompactionsStopped other -> false;
            case VersionsDiscontinuous other -> false;
        };
    }

    record TabletNotRunning(long tabletId) implements CompactionRejection {}

    record CompactionBusy(long tabletId) implements CompactionRejection {}

    record CumulativeBusy(long tabletId) implements CompactionRejection {}

    record CompactionsStopped(long tabletId) implements CompactionRejection {}

    record VersionsDiscontinuous(VersionRange before, VersionRange next) implements CompactionRejection {}

    record NothingToCumulate(String why) implements CompactionRejection {

        @Override
        public String rule() {
            return "A cumulative compaction needs rowsets that are worth it: " + why + ".";
        }
    }

    record TooFewBelowPoint(int rowsets) implements CompactionRejection {}

    record NothingBelowPoint() implements CompactionRejection {}

    record TooFewForFull(int rowsets) implements CompactionRejection {}
}
