package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// One further property of an HDFS client.
public record HdfsSetting(@Nullable String key, @Nullable String value) {}
