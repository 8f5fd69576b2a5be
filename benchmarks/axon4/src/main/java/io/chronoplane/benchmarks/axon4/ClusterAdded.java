package io.chronoplane.benchmarks.axon4;

record ClusterAdded(String instance, String cluster, String name, String node, String address, int port) {}
