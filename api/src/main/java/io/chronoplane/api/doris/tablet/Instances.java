package io.chronoplane.api.doris.tablet;

import java.util.Optional;

/// Finds the instance that a cloud_unique_id means. Instances belong to another system, so it is given from outside.
@FunctionalInterface
public interface Instances {

    /// The id of the instance; empty when there is none.
    Optional<String> of(String cloudUniqueId);
}
