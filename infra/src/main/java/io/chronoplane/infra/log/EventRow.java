package io.chronoplane.infra.log;

/// A new event with its place.
///
/// @param hash see [HashChain]
public record EventRow(long position, long tso, byte[] hash, NewEvent event) {}
