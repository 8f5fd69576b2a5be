package io.chronoplane.queries.core;

/// A question, as a record. Asking changes nothing.
///
/// @param <R> what is answered
public interface Query<R> {}
