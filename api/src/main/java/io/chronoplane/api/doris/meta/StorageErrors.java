package io.chronoplane.api.doris.meta;

import io.chronoplane.commands.doris.meta.StorageCommand;
import io.chronoplane.commands.doris.meta.StorageRejection;
import io.chronoplane.commands.doris.meta.VaultKind;
import io.chronoplane.commands.doris.meta.VaultRejection;
import java.util.Locale;

/// The part of [DorisMetaErrors] that concerns storage.
final class StorageErrors {

    private StorageErrors() {}

    static Refusal of(StorageRejection rejection) {
        return switch (rejection) {
            case StorageRejection.StorageTargetMissing r -> Refusal.invalid("cloud unique id not set");
            case StorageRejection.StorageTargetUnresolved r -> Refusal.invalid("empty instance_id");
            case StorageRejection.StorageInstanceUnknown r ->
                Refusal.internal("failed to get instance, instance_id=" + r.instanceId() + " err=KeyNotFound");
            case StorageRejection.RamUserIncomplete r -> Refusal.invalid("ram user info err, please check it");
            case StorageRejection.RamUserRequestIncomplete r -> repeating("ram user info err ", r.request());
            case StorageRejection.RamUserAbsent r -> Refusal.invalid("instance doesn't have ram user info");
            case StorageRejection.RamUserMismatched r -> Refusal.invalid("ram user_id err");
            case StorageRejection.RotationEmpty r -> Refusal.invalid("nothing to update");
            case StorageRejection.BucketUserIncomplete r -> repeating("s3 bucket info err ", r.request());
            case StorageRejection.BucketUserAmbiguous r ->
                repeating("fail to update old instance's obj_info, s3 obj info err ", r.request());
            case StorageRejection.BucketUserUnknown r -> Refusal.invalid("fail to find the alter obj info");
            case StorageRejection.CredentialsUnchanged r -> Refusal.invalid("ak sk eq original, please check it");
            case StorageRejection.ObjectStoreRequestIncomplete r -> repeating("s3 obj info err ", r.request());
            case StorageRejection.ObjectStoreTooLarge r -> repeating("s3 obj info greater than 1k ", r.request());
            case StorageRejection.KeysBesideRole r ->
                Refusal.invalid("invaild argument, both set ak/sk and role_arn is not allowed");
            case StorageRejection.ObjectStoreUnknown r -> Refusal.invalid("id invalid, please check it");
            case StorageRejection.ObjectStoreIncomplete r -> Refusal.invalid("s3 conf info err, please check it");
            case StorageRejection.ObjectStoreRoleIncomplete r ->
                Refusal.invalid("s3 conf info err with role_arn, please check it");
            case StorageRejection.ObjectStoreRoleUnsupported r ->
                Refusal.invalid("role_arn is only supported for s3 provider");
            case StorageRejection.ObjectStoreProviderMissing r -> Refusal.invalid("s3 conf lease provider info");
            case StorageRejection.ObjectStoresUnsupported r ->
                Refusal.invalid("Storage vault doesn't support add obj info");
            case StorageRejection.ObjectStoresFull r ->
                Refusal.invalid("this instance history has greater than " + r.limit()
                        + " objs, please new another instance");
            case StorageRejection.ObjectStoreDuplicate r ->
                Refusal.invalid("original obj infos has a same conf, please check it");
            case StorageRejection.HdfsPrefixInvalid r -> Refusal.invalid("invalid prefix: " + r.prefix());
            case StorageRejection.HdfsNameInvalid r -> Refusal.invalid("invalid fs_name: " + r.fsName());
        };
    }

    static Refusal of(VaultRejection rejection) {
        return switch (rejection) {
            case VaultRejection.VaultsUnsupported r ->
                Refusal.invalid("Storage vault doesn't support storage vault");
            case VaultRejection.HdfsVaultMissing r -> repeating("hdfs info is not found ", r.request());
            case VaultRejection.HdfsMissing r ->
                Refusal.invalid("vault_name=" + r.name() + " passed invalid argument");
            case VaultRejection.VaultNameMissing r -> Refusal.invalid("storage vault name not set");
            case VaultRejection.VaultNameMalformed r ->
                Refusal.invalid("invalid storage vault name =" + r.name() + " the name must satisfy " + r.pattern());
            case VaultRejection.VaultNameTaken r -> Refusal.existed("vault_name=" + r.name() + " already created");
            case VaultRejection.VaultNameInUse r -> Refusal.existed("vault_name=" + r.name() + " already existed");
            case VaultRejection.VaultUnknown r -> unknown(r);
            case VaultRejection.AlteredVaultUnknown r ->
                Refusal.invalid("invalid storage vault name, not found, name =" + r.name());
            case VaultRejection.VaultKindMismatched r ->
                Refusal.invalid(r.name() + " is not " + r.kind().name().toLowerCase(Locale.ROOT) + " storage vault");
            case VaultRejection.VaultChangeMissing r -> Refusal.invalid("There is no s3 vault provided");
            case VaultRejection.VaultPlaceFixed r ->
                Refusal.invalid("Bucket, endpoint, prefix and provider can not be altered");
            case VaultRejection.VaultKeysIncomplete r ->
                Refusal.invalid("Accesskey and secretkey must be alter together");
        };
    }

    // An HDFS vault as upstream has it. To drop an S3 vault is ours, and absence is no error of the server.
    private static Refusal unknown(VaultRejection.VaultUnknown rejection) {
        String message = "vault_name=" + rejection.name() + " not found";
        return rejection.kind() == VaultKind.HDFS ? Refusal.internal(message) : Refusal.notFound(message);
    }

    private static Refusal repeating(String message, StorageCommand request) {
        return Refusal.invalid(message + StorageRequestWire.compact(request));
    }
}
