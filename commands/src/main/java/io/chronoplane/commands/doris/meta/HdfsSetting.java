package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// One further property of an HDFS client.
///
/// @param value may be a password
public record HdfsSetting(@Nullable String key, @Nullable Secret value) {}
