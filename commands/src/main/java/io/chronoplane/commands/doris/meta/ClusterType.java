package io.chronoplane.commands.doris.meta;

/// What the nodes of a cluster do: frontends (SQL), backends (COMPUTE), or a name for two COMPUTE clusters (VIRTUAL).
public enum ClusterType {
    SQL,
    COMPUTE,
    VIRTUAL
}
