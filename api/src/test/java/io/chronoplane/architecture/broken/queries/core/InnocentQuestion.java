package io.chronoplane.architecture.broken.queries.core;

import io.chronoplane.architecture.broken.commands.core.InnocentOrder;

/// Breaks nothing: it may use the values of commands.
public record InnocentQuestion(InnocentOrder order) {}
