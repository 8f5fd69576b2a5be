package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// A vault as a command names and describes it.
///
/// @param name    empty when missing
/// @param newName that it is to get; null when it keeps its name
/// @param spec    what is told of it, which may be nothing
public record VaultRequest(String name, @Nullable String newName, VaultSpec spec) {}
