package io.chronoplane.commands.doris.tablet;

/// Why our own engine merges nothing.
public sealed interface CompactionRejection extends DorisTabletRejection {

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
