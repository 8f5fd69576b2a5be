package io.chronoplane.commands.doris.meta;

/// A node of a known cluster, and the status that it left.
///
/// @param endpoint `address:port`, which no other node of its kind has in its instance
/// @param from     UNKNOWN where it was never set
public record NodeMove(String cloudUniqueId, String endpoint, NodeStatus from) {}
