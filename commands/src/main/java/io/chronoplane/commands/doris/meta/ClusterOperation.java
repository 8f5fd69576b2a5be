package io.chronoplane.commands.doris.meta;

/// What was to be done to a cluster or its nodes, where callers are told different things for the same reason.
public enum ClusterOperation {
    ADD,
    DROP,
    RENAME,
    SET_STATUS,
    SET_USERS,
    SET_ENDPOINT,
    ALTER_VIRTUAL,
    ADD_NODES,
    DROP_NODES,
    SET_NODE_STATUS
}
