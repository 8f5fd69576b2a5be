package io.chronoplane.commands.taurusdb;

/// A synchronization task of a StarRocks instance, by its name.
public sealed interface SyncTask {

    /// The name is free.
    record Absent() implements SyncTask {}

    record Present(SyncProgress progress) implements SyncTask {}
}
