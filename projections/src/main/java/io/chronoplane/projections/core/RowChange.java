package io.chronoplane.projections.core;

import org.jspecify.annotations.Nullable;

/// What an event did to one row: inserted it (no image before), updated it, or deleted it (no image after).
public record RowChange(Table<?, ?> table, @Nullable Row before, @Nullable Row after) {}
