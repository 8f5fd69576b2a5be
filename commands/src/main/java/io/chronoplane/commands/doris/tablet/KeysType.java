package io.chronoplane.commands.doris.tablet;

/// How rows with the same key are told apart.
public enum KeysType {
    DUP_KEYS,
    UNIQUE_KEYS,
    AGG_KEYS
}
