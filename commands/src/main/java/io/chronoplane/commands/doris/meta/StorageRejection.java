package io.chronoplane.commands.doris.meta;

/// Refusals that concern where an instance keeps its data.
public sealed interface StorageRejection extends DorisMetaRejection {

    /// A RAM user needs its id and both keys.
    record RamUserIncomplete() implements StorageRejection {}

    /// An object store lacks one of its keys, bucket, endpoint, region, provider, external endpoint.
    record ObjectStoreIncomplete() implements StorageRejection {}

    /// An object store with a role needs provider S3, an instance profile, bucket, endpoint, region.
    record ObjectStoreRoleIncomplete() implements StorageRejection {}

    /// A prefix must not be a URL.
    record HdfsPrefixInvalid(String prefix) implements StorageRejection {}

    /// An HDFS vault needs the name of its file system.
    ///
    /// @param fsName as given, which is empty
    record HdfsNameInvalid(String fsName) implements StorageRejection {}
}
