package io.chronoplane.architecture.broken.projections.core;

import io.chronoplane.architecture.broken.infra.log.InnocentStore;

record CallsInfra(InnocentStore store) {}
