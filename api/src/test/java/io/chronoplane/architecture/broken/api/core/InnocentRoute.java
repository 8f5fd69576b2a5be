package io.chronoplane.architecture.broken.api.core;

import io.vertx.core.buffer.Buffer;

/// Breaks nothing.
public record InnocentRoute(Buffer buffer) {}
