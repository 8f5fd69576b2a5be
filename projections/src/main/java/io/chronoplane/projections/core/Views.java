package io.chronoplane.projections.core;

import java.util.Optional;

/// The views of one moment: now, or any moment before.
public interface Views {

    /// The view of one entity, empty when there is none.
    <V> Optional<V> view(Projection<V> projection, String id);
}
