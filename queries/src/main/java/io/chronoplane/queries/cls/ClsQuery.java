package io.chronoplane.queries.cls;

import io.chronoplane.queries.core.Query;

/// What can be asked of CLS.
///
/// @param <R> what is answered
public sealed interface ClsQuery<R> extends Query<R>
        permits GetLogset, ListLogsets, GetTopic, ListTopics, ListDuePartitions {}
