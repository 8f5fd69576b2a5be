package io.chronoplane.commands.doris.tablet;

/// A rowset that nobody sees yet.
public record StagedRowset(long tabletId, Rowset rowset) {}
