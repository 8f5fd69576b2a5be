package io.chronoplane.commands.doris.meta;

/// An instance has one more object store of the legacy kind.
public record ObjectStoreAdded(String instanceId, ObjectStore store, long at) implements StorageEvent {}
