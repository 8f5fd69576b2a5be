package io.chronoplane.benchmarks.axon4;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

record SetClusterStatus(@TargetAggregateIdentifier String instance, String cluster, ClusterStatus status) {}
