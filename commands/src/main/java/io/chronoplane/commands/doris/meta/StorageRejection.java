package io.chronoplane.commands.doris.meta;

/// Refusals that concern where an instance keeps its data.
public sealed interface StorageRejection extends DorisMetaRejection {

    /// A command names its instance by a cloud_unique_id, and gives none.
    record StorageTargetMissing() implements StorageRejection {}

    /// The instance is not named, or by a cloud_unique_id that means none.
    record StorageTargetUnresolved() implements StorageRejection {}

    /// Nothing is known of the instance whose storage is meant.
    record StorageInstanceUnknown(String instanceId) implements StorageRejection {}

    /// A new RAM user needs its id and both keys.
    record RamUserIncomplete() implements StorageRejection {}

    /// The RAM user that an instance is to have, or whose keys are to change, needs its id and both keys.
    record RamUserRequestIncomplete(StorageCommand request) implements StorageRejection {}

    /// There is no RAM user whose keys could change.
    record RamUserAbsent() implements StorageRejection {}

    /// The RAM user is another.
    record RamUserMismatched() implements StorageRejection {}

    /// Keys are to be rotated, and no one's are given.
    record RotationEmpty() implements StorageRejection {}

    /// A user of object stores needs its id and both keys.
    record BucketUserIncomplete(StorageCommand request) implements StorageRejection {}

    /// A store without a user takes the one that is given, and several are.
    record BucketUserAmbiguous(StorageCommand request) implements StorageRejection {}

    /// No object store is of any of the users.
    record BucketUserUnknown() implements StorageRejection {}

    /// The new credentials are those that are there.
    record CredentialsUnchanged() implements StorageRejection {}

    /// The object store is missing, or has no credentials.
    record ObjectStoreRequestIncomplete(StorageCommand request) implements StorageRejection {}

    /// @param limit in bytes of its protobuf form
    record ObjectStoreTooLarge(StorageCommand request, int limit) implements StorageRejection {}

    /// Credentials are either keys or a role.
    record KeysBesideRole() implements StorageRejection {}

    /// The id of the object store is none of the instance.
    record ObjectStoreUnknown() implements StorageRejection {}

    /// An object store lacks one of its keys, bucket, endpoint, region, provider, external endpoint.
    record ObjectStoreIncomplete() implements StorageRejection {}

    /// An object store with a role needs provider S3, an instance profile, bucket, endpoint, region.
    record ObjectStoreRoleIncomplete() implements StorageRejection {}

    /// A store that is not on S3 cannot be opened by a role.
    record ObjectStoreRoleUnsupported() implements StorageRejection {}

    record ObjectStoreProviderMissing() implements StorageRejection {}

    /// An instance with vaults has no object stores of the legacy kind.
    record ObjectStoresUnsupported() implements StorageRejection {}

    /// @param limit of object stores in an instance
    record ObjectStoresFull(int limit) implements StorageRejection {}

    /// The instance has just this store.
    record ObjectStoreDuplicate() implements StorageRejection {}

    /// A prefix must not be a URL.
    record HdfsPrefixInvalid(String prefix) implements StorageRejection {}

    /// An HDFS vault needs the name of its file system.
    ///
    /// @param fsName as given, which is empty
    record HdfsNameInvalid(String fsName) implements StorageRejection {}
}
