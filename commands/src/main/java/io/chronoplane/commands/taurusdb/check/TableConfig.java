package io.chronoplane.commands.taurusdb.check;

import org.jspecify.annotations.Nullable;

/// An entry of a request: how one table is to be kept.
///
/// @param table  exact, null when missing
/// @param config as sent, null when missing
public record TableConfig(@Nullable String table, @Nullable String config) {}
