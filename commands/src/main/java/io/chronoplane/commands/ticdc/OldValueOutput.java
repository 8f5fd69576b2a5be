package io.chronoplane.commands.ticdc;

/// Whether a protocol writes the image of a row before its change.
public record OldValueOutput(boolean outputOldValue) {}
