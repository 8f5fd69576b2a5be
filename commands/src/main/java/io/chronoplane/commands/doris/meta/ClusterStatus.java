package io.chronoplane.commands.doris.meta;

/// Whether a COMPUTE cluster works. UNKNOWN stands for a status that was never set.
public enum ClusterStatus {
    UNKNOWN,
    NORMAL,
    SUSPENDED,
    TO_RESUME,
    MANUAL_SHUTDOWN
}
