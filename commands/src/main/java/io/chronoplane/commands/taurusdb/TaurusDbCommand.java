package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Command;

/// What can be asked of TaurusDB HTAP. Whether the fields of a request are well-formed is for the wire; what must be
/// known of others is for the decider.
public sealed interface TaurusDbCommand extends Command
        permits CreateStarRocksInstance, RegisterSourceTable, SyncTaskCommand {}
