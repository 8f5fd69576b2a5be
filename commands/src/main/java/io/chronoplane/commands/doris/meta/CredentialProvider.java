package io.chronoplane.commands.doris.meta;

/// How a node comes by its rights to an object store.
public enum CredentialProvider {
    DEFAULT,
    SIMPLE,
    INSTANCE_PROFILE
}
