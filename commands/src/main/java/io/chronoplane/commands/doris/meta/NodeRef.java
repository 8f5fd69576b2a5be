package io.chronoplane.commands.doris.meta;

/// A node of a known cluster.
///
/// @param endpoint `address:port`, which no other node of its kind has in its instance
public record NodeRef(String cloudUniqueId, String endpoint) {}
