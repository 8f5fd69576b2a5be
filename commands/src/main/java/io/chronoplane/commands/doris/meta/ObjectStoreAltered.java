package io.chronoplane.commands.doris.meta;

/// An object store of the legacy kind has other credentials.
public record ObjectStoreAltered(String instanceId, String storeId, Credentials credentials, long at)
        implements StorageEvent {}
