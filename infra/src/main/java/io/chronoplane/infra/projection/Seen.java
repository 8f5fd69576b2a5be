package io.chronoplane.infra.projection;

/// A view and the moment that it shows.
///
/// @param position of the last event that was folded into it; where none was since the node started, that of the
///                 checkpoint it came from, behind which lies no event of its entity
public record Seen<V>(V view, long position) {}
