package io.chronoplane.commands.doris.meta;

/// Turns the encryption of data by the servers of object stores on or off.
public record SetEncryption(String instanceId, boolean enabled) implements StorageCommand {}
