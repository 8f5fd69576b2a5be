package io.chronoplane.queries.taurusdb;

/// All tasks in full synchronization, of whatever instance.
public record GetFullSyncs() implements TaurusDbQuery<FullSyncsView> {}
