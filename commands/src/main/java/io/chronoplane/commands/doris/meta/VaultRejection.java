package io.chronoplane.commands.doris.meta;

/// Refusals that concern the vaults of an instance.
public sealed interface VaultRejection extends DorisMetaRejection {

    /// An instance of the legacy kind has no vaults.
    record VaultsUnsupported() implements VaultRejection {}

    /// The command names no HDFS vault.
    record HdfsVaultMissing(StorageCommand request) implements VaultRejection {}

    /// The command does not describe an HDFS.
    record HdfsMissing(String name) implements VaultRejection {}

    /// The command does not name the vault that is to be dropped.
    record VaultNameMissing() implements VaultRejection {}

    /// @param pattern that a name must match
    record VaultNameMalformed(String name, String pattern) implements VaultRejection {}

    /// A vault of the instance has the name of the one to be added.
    record VaultNameTaken(String name) implements VaultRejection {}

    /// A vault is to get a name that is in use.
    record VaultNameInUse(String name) implements VaultRejection {}

    /// The vault to be dropped is not there.
    ///
    /// @param kind that it was to be of
    record VaultUnknown(String name, VaultKind kind) implements VaultRejection {}

    /// The vault to be changed is not there.
    record AlteredVaultUnknown(String name) implements VaultRejection {}

    /// @param kind that the vault must be of, and is not
    record VaultKindMismatched(String name, VaultKind kind) implements VaultRejection {}

    /// The command does not say what is to change.
    record VaultChangeMissing() implements VaultRejection {}

    /// Where the data of a vault are cannot change.
    record VaultPlaceFixed() implements VaultRejection {}

    /// Of two keys, one is missing.
    record VaultKeysIncomplete() implements VaultRejection {}
}
