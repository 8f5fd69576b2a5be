package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Event;

/// What happens to StarRocks instances, source tables and synchronization tasks.
public sealed interface TaurusDbEvent extends Event
        permits StarRocksInstanceCreated, SourceTableRegistered, SyncTaskEvent {}
