package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// A directory of an HDFS as storage.
public record HdfsVault(@Nullable HdfsConf conf, @Nullable String prefix) {}
