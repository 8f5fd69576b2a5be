package io.chronoplane.infra.ticdc;

/// How far a changefeed has come, as it is kept beside the log.
///
/// @param incarnation  of the changefeed that it belongs to
/// @param checkpointTs everything up to it has been delivered
public record Progress(String incarnation, long checkpointTs) {}
