package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// How data files are laid out in a vault.
public record PathFormat(@Nullable Integer pathVersion, @Nullable Integer shardNum) {}
