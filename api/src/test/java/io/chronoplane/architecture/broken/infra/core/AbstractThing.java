package io.chronoplane.architecture.broken.infra.core;

abstract class AbstractThing {}
