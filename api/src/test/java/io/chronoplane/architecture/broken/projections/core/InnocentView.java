package io.chronoplane.architecture.broken.projections.core;

import io.chronoplane.architecture.broken.queries.core.InnocentQuestion;

/// Breaks nothing.
public record InnocentView(InnocentQuestion question) {}
