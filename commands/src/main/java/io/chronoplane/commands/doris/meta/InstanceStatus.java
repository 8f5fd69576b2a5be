package io.chronoplane.commands.doris.meta;

/// Where an instance is in its life. DELETED is the end of it.
public enum InstanceStatus {
    NORMAL,
    DELETED,
    OVERDUE
}
