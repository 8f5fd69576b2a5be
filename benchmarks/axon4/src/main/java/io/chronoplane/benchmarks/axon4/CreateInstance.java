package io.chronoplane.benchmarks.axon4;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

record CreateInstance(@TargetAggregateIdentifier String instance, String name, String user, ObjectStore vault) {}
