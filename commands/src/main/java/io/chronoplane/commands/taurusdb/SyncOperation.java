package io.chronoplane.commands.taurusdb;

/// What can be done to a task that is there.
public enum SyncOperation {
    START,
    CONFIGURE,
    PAUSE,
    RESUME,
    DELETE
}
