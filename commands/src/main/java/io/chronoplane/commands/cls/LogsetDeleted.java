package io.chronoplane.commands.cls;

/// A logset is gone, and its name is free.
public record LogsetDeleted(String logsetId, String name, long at) implements LogsetEvent {}
