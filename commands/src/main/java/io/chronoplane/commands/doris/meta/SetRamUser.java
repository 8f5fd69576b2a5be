package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// Gives an instance a RAM user, in place of the one that it may have.
///
/// @param ramUser null when missing
public record SetRamUser(String instanceId, @Nullable RamUser ramUser) implements StorageCommand {}
