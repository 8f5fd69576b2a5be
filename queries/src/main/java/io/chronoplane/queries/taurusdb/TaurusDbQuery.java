package io.chronoplane.queries.taurusdb;

import io.chronoplane.queries.core.Query;

/// What can be asked of TaurusDB HTAP. Whether a request gave all that is needed to ask is for the wire.
///
/// @param <R> what is answered
public sealed interface TaurusDbQuery<R> extends Query<R>
        permits GetStarRocksInstance, GetSourceInstance, CheckTables, ListSyncTasks, GetSyncTask, GetJob, GetFullSyncs {}
