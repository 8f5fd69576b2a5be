package io.chronoplane.architecture.broken.commands.core;

/// Breaks nothing.
public record InnocentOrder(String id) {}
