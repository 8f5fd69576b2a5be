package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// A named place for data: either an HDFS directory or an object store.
///
/// @param id   a decimal number from "1" upwards, unique in its instance; given by us
/// @param name unique in its instance
public record StorageVault(
        String id,
        String name,
        @Nullable HdfsVault hdfs,
        @Nullable ObjectStore objectStore,
        @Nullable PathFormat pathFormat) {}
