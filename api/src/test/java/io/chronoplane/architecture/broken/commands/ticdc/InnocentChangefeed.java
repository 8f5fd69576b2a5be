package io.chronoplane.architecture.broken.commands.ticdc;

/// Breaks nothing.
public record InnocentChangefeed(String id) {}
