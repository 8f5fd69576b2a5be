package io.chronoplane.architecture.broken.infra.core;

import io.chronoplane.architecture.broken.api.core.InnocentRoute;

record CallsApi(InnocentRoute route) {}
