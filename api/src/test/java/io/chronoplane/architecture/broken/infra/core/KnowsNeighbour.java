package io.chronoplane.architecture.broken.infra.core;

import io.chronoplane.architecture.broken.infra.log.KnowsBack;

/// Half of a cycle.
public record KnowsNeighbour(KnowsBack neighbour) {}
