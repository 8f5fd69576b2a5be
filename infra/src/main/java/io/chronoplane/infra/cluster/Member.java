package io.chronoplane.infra.cluster;

import java.time.Instant;

/// A node of the cluster.
///
/// @param id       of this run of it: a node that is started again is another member
/// @param address  where the others and the operator reach it, `host:port`
/// @param version  of the program
/// @param joinedAt by the clock of the database
/// @param draining whether it gives away what it does
public record Member(String id, String address, String version, Instant joinedAt, boolean draining) {}
