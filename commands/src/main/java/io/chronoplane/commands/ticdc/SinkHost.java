package io.chronoplane.commands.ticdc;

/// Where a sink listens.
///
/// @param name a host name or an address, IPv6 without brackets; may be empty
/// @param port 0 when none is given
public record SinkHost(String name, int port) {}
