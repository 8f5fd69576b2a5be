package io.chronoplane.commands.ticdc;

import org.jspecify.annotations.Nullable;

/// A table as older configurations name it.
public record TableName(@Nullable String databaseName, @Nullable String tableName) {}
