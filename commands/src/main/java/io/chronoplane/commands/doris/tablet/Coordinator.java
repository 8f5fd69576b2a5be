package io.chronoplane.commands.doris.tablet;

/// Who leads a transaction.
///
/// @param sourceType vendor's number
public record Coordinator(int sourceType, long id, String ip, long startTime) {}
