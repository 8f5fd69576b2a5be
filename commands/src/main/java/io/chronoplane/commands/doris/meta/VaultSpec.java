package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// A vault as a command describes it. One of `hdfs` and `objectStore` is due; with both, `hdfs` counts, as upstream.
public record VaultSpec(
        @Nullable HdfsVault hdfs, @Nullable ObjectStore objectStore, @Nullable PathFormat pathFormat) {}
