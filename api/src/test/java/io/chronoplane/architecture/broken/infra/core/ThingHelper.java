package io.chronoplane.architecture.broken.infra.core;

final class ThingHelper {}
