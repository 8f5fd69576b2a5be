package io.chronoplane.commands.doris.tablet;

import org.jspecify.annotations.Nullable;

/// What can be set of a tablet. Null is what was never set.
public record TabletProperties(
        @Nullable String compactionPolicy,
        @Nullable Long ttlSeconds,
        @Nullable Boolean disableAutoCompaction,
        @Nullable Boolean inMemory,
        @Nullable Boolean persistent,
        @Nullable Long timeSeriesGoalSizeMbytes,
        @Nullable Long timeSeriesFileCountThreshold,
        @Nullable Long timeSeriesTimeThresholdSeconds) {

    public static final TabletProperties NONE =
            new TabletProperties(null, null, null, null, null, null, null, null);

    /// What upstream takes for a policy that was never set.
    public String policy() {
        return compactionPolicy == null ? "size_based" : compactionPolicy;
    }

    /// These, with whatever the others set.
    public TabletProperties with(TabletProperties others) {
        return new TabletProperties(
                or(others.compactionPolicy, compactionPolicy),
                or(others.ttlSeconds, ttlSeconds),
                or(others.disableAutoCompaction, disableAutoCompaction),
                or(others.inMemory, inMemory),
                or(others.persistent, persistent),
                or(others.timeSeriesGoalSizeMbytes, timeSeriesGoalSizeMbytes),
                or(others.timeSeriesFileCountThreshold, timeSeriesFileCountThreshold),
                or(others.timeSeriesTimeThresholdSeconds, timeSeriesTimeThresholdSeconds));
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
