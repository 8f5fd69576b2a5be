package io.chronoplane.benchmarks.axon4;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

record AddCluster(@TargetAggregateIdentifier String instance, String cluster, String name, String node, String address,
        int port) {}
