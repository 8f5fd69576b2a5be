package io.chronoplane.commands.doris.meta;

/// The texts that become keys in the log and therefore have limits.
public enum TextField {
    INSTANCE_ID,
    CLUSTER_ID,
    CLUSTER_NAME,
    CLOUD_UNIQUE_ID,
    STORAGE_VAULT_NAME
}
