package io.chronoplane.benchmarks.axon4;

record InstanceCreated(String instance, String name, String user, ObjectStore vault) {}
