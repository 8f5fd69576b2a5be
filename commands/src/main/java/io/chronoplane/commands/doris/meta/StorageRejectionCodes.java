package io.chronoplane.commands.doris.meta;

/// The stable codes of refusals that concern storage.
final class StorageRejectionCodes {

    private StorageRejectionCodes() {}

    static String of(StorageRejection rejection) {
        return switch (rejection) {
            case StorageRejection.StorageTargetMissing r -> "storage-target-missing";
            case StorageRejection.StorageTargetUnresolved r -> "storage-target-unresolved";
            case StorageRejection.StorageInstanceUnknown r -> "storage-instance-unknown";
            case StorageRejection.RamUserIncomplete r -> "ram-user-incomplete";
            case StorageRejection.RamUserRequestIncomplete r -> "ram-user-request-incomplete";
            case StorageRejection.RamUserAbsent r -> "ram-user-absent";
            case StorageRejection.RamUserMismatched r -> "ram-user-mismatched";
            case StorageRejection.RotationEmpty r -> "rotation-empty";
            case StorageRejection.BucketUserIncomplete r -> "bucket-user-incomplete";
            case StorageRejection.BucketUserAmbiguous r -> "bucket-user-ambiguous";
            case StorageRejection.BucketUserUnknown r -> "bucket-user-unknown";
            case StorageRejection.CredentialsUnchanged r -> "credentials-unchanged";
            case StorageRejection.ObjectStoreRequestIncomplete r -> "object-store-request-incomplete";
            case StorageRejection.ObjectStoreTooLarge r -> "object-store-too-large";
            case StorageRejection.KeysBesideRole r -> "keys-beside-role";
            case StorageRejection.ObjectStoreUnknown r -> "object-store-unknown";
            case StorageRejection.ObjectStoreIncomplete r -> "object-store-incomplete";
            case StorageRejection.ObjectStoreRoleIncomplete r -> "object-store-role-incomplete";
            case StorageRejection.ObjectStoreRoleUnsupported r -> "object-store-role-unsupported";
            case StorageRejection.ObjectStoreProviderMissing r -> "object-store-provider-missing";
            case StorageRejection.ObjectStoresUnsupported r -> "object-stores-unsupported";
            case StorageRejection.ObjectStoresFull r -> "object-stores-full";
            case StorageRejection.ObjectStoreDuplicate r -> "object-store-duplicate";
            case StorageRejection.HdfsPrefixInvalid r -> "hdfs-prefix-invalid";
            case StorageRejection.HdfsNameInvalid r -> "hdfs-name-invalid";
        };
    }

    static String of(VaultRejection rejection) {
        return switch (rejection) {
            case VaultRejection.VaultsUnsupported r -> "vaults-unsupported";
            case VaultRejection.HdfsVaultMissing r -> "hdfs-vault-missing";
            case VaultRejection.HdfsMissing r -> "hdfs-missing";
            case VaultRejection.VaultNameMissing r -> "vault-name-missing";
            case VaultRejection.VaultNameMalformed r -> "vault-name-malformed";
            case VaultRejection.VaultNameTaken r -> "vault-name-taken";
            case VaultRejection.VaultNameInUse r -> "vault-name-in-use";
            case VaultRejection.VaultUnknown r -> "vault-unknown";
            case VaultRejection.AlteredVaultUnknown r -> "altered-vault-unknown";
            case VaultRejection.VaultKindMismatched r -> "vault-kind-mismatched";
            case VaultRejection.VaultChangeMissing r -> "vault-change-missing";
            case VaultRejection.VaultPlaceFixed r -> "vault-place-fixed";
            case VaultRejection.VaultKeysIncomplete r -> "vault-keys-incomplete";
        };
    }
}
