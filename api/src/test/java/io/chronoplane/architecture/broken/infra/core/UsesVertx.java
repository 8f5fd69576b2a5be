package io.chronoplane.architecture.broken.infra.core;

import io.vertx.core.buffer.Buffer;

record UsesVertx(Buffer buffer) {}
