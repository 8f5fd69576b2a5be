package io.chronoplane.commands.doris.tablet;

import org.jspecify.annotations.Nullable;

/// A compaction as its compactor announces it. Null is what was not told.
public record JobOffer(
        String id,
        String initiator,
        @Nullable CompactionType type,
        @Nullable Long baseCount,
        @Nullable Long cumulativeCount,
        long expiration,
        long lease,
        @Nullable VersionRange range) {}
