package io.chronoplane.projections.core;

import io.chronoplane.queries.core.Query;

/// Answers a system's queries from views, as a pure function.
///
/// @param <Q> the sealed interface of the system's queries
@FunctionalInterface
public interface Answering<Q extends Query<?>> {

    /// @return what the query's type parameter says, never null
    Object answer(Q query, Views views);
}
