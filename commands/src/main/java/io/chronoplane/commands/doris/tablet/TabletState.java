package io.chronoplane.commands.doris.tablet;

/// Whether a tablet can be worked on.
public enum TabletState {
    NOTREADY,
    RUNNING,
    TOMBSTONED,
    STOPPED,
    SHUTDOWN
}
