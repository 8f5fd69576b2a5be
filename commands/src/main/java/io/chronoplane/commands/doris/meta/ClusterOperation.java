package io.chronoplane.commands.doris.meta;

/// What was to be done to a cluster, where callers are told different things for the same reason.
public enum ClusterOperation {
    ADD,
    DROP,
    RENAME,
    SET_STATUS
}
