package io.chronoplane.benchmarks.axon4;

record ClusterStatusChanged(String instance, String cluster, ClusterStatus from, ClusterStatus to) {}
