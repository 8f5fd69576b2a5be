package io.chronoplane.commands.doris.tablet;

/// Why our own engine merges nothing.
public sealed interface CompactionRejection extends DorisTabletRejection {

    /// Whether there was simply nothing to do.
    default boolean isForLackOfWork() {
        return switch (this) {
            case NothingToCumulate none -> true;
            case TooFewForBase none -> true;
            case NothingForBase none -> true;
            case TooFewForFull none -> true;
            case TabletNotRunning other -> false;
            case BaseBusy other -> false;
            case CumulativeBusy other -> false;
            case CompactionsStopped other -> false;
            case VersionsDiscontinuous other -> false;
        };
    }

    record TabletNotRunning(long tabletId) implements CompactionRejection {}

    record BaseBusy(long tabletId) implements CompactionRejection {}

    record CumulativeBusy(long tabletId) implements CompactionRejection {}

    record CompactionsStopped(long tabletId) implements CompactionRejection {}

    record VersionsDiscontinuous(VersionRange before, VersionRange next) implements CompactionRejection {}

    record NothingToCumulate(String why) implements CompactionRejection {

        @Override
        public String rule() {
            return "A cumulative compaction needs rowsets that are worth it: " + why + ".";
        }
    }

    record TooFewForBase(int rowsets) implements CompactionRejection {}

    record NothingForBase() implements CompactionRejection {}

    record TooFewForFull(int rowsets) implements CompactionRejection {}
}
