package io.chronoplane.infra.ticdc;

/// A process that replicates.
///
/// @param id      unique, for as long as it lives
/// @param address host and port of its API
/// @param owner   whether it owns the cluster
public record Capture(String id, String address, boolean owner) {}
