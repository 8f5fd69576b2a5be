package io.chronoplane.commands.cls;

/// A logset is there, without topics.
public record LogsetCreated(String logsetId, String name, int periodDays, long at) implements LogsetEvent {}
