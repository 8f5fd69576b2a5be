package io.chronoplane.commands.cls;

/// A logset has another name, or keeps its logs for another time.
///
/// @param name and all else as it is now
public record LogsetChanged(String logsetId, String formerName, String name, int periodDays, long at)
        implements LogsetEvent {}
