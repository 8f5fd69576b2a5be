package io.chronoplane.infra.cluster;

/// Who has a lease.
///
/// @param lease  its name
/// @param member the id of the node
/// @param token  see [Lease#token()]
public record Holder(String lease, String member, long token) {}
