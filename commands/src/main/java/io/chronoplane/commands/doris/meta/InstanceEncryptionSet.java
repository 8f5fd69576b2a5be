package io.chronoplane.commands.doris.meta;

/// The servers of an instance's object stores encrypt what they are given from now on, or no longer.
public record InstanceEncryptionSet(String instanceId, boolean enabled, long at) implements StorageEvent {}
