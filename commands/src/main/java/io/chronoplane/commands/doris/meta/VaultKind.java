package io.chronoplane.commands.doris.meta;

/// What is behind a vault.
public enum VaultKind {
    HDFS,
    S3;

    /// Of a vault that is there.
    static VaultKind of(StorageVault vault) {
        return vault.hdfs() == null ? S3 : HDFS;
    }
}
