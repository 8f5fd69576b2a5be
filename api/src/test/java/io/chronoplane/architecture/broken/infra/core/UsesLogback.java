package io.chronoplane.architecture.broken.infra.core;

import ch.qos.logback.classic.Level;

record UsesLogback(Level level) {}
