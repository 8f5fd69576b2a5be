package io.chronoplane.projections.core;

import io.chronoplane.queries.core.Query;
import java.util.Arrays;
import java.util.List;

/// All that a system brings to the query side.
///
/// @param queries     the sealed interface of its queries
/// @param answering   how they are answered
/// @param projections its views; the first of each kind of entity is what its topic of states holds
/// @param tables      the rows in those views
public record QueryModel<Q extends Query<?>>(
        Class<Q> queries, Answering<Q> answering, List<Projection<?>> projections, List<Table<?, ?>> tables) {

    /// A system without tables.
    public QueryModel(Class<Q> queries, Answering<Q> answering, List<Projection<?>> projections) {
        this(queries, answering, projections, List.of());
    }

    /// The query records, which are what the sealed interface permits.
    public List<Class<?>> queryTypes() {
        return Arrays.asList(queries.getPermittedSubclasses());
    }
}
