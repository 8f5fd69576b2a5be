package io.chronoplane.commands.doris.meta;

/// An existing cluster as a command names it.
///
/// @param clusterId   decides which one is meant; empty when missing
/// @param clusterName what the caller calls it, or wants to call it; empty when missing
public record ClusterRef(String clusterId, String clusterName) {}
