package io.chronoplane.architecture.broken.infra.core;

record ThingInfo() {}
