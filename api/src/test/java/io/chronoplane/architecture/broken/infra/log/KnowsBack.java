package io.chronoplane.architecture.broken.infra.log;

import io.chronoplane.architecture.broken.infra.core.KnowsNeighbour;
import org.jspecify.annotations.Nullable;

/// The other half.
public record KnowsBack(@Nullable KnowsNeighbour neighbour) {}
