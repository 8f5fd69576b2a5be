package io.chronoplane.commands.doris.meta;

/// An instance has this RAM user, whatever it had before.
public record RamUserSet(String instanceId, RamUser ramUser, long at) implements StorageEvent {}
