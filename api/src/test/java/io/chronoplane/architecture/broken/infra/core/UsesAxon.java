package io.chronoplane.architecture.broken.infra.core;

import org.axonframework.messaging.eventhandling.EventMessage;

record UsesAxon(EventMessage message) {}
