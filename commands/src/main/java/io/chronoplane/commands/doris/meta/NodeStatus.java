package io.chronoplane.commands.doris.meta;

/// Whether a node works, as far as it has been told.
public enum NodeStatus {
    UNKNOWN,
    RUNNING,
    SHUTDOWN,
    DECOMMISSIONING,
    DECOMMISSIONED
}
