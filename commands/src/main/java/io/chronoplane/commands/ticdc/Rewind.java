package io.chronoplane.commands.ticdc;

/// A changefeed starts anew from a moment that was given, forwards or backwards.
///
/// @param checkpointTs the moment
/// @param incarnation  what checkpoints belong to from now on
public record Rewind(long checkpointTs, String incarnation) {}
