package io.chronoplane.architecture.broken.queries.core;

import io.chronoplane.architecture.broken.projections.core.InnocentView;

record LooksFurtherUp(InnocentView view) {}
