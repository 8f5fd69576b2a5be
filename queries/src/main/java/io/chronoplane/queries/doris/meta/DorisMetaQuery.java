package io.chronoplane.queries.doris.meta;

import io.chronoplane.queries.core.Query;

/// What can be asked of the Doris Meta Service. Whether a request gave all that is needed to ask is for the wire.
///
/// @param <R> what is answered
public sealed interface DorisMetaQuery<R> extends Query<R>
        permits GetInstance, ResolveInstance, GetClusters, GetClusterStatus {}
