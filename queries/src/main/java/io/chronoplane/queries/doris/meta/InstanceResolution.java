package io.chronoplane.queries.doris.meta;

import java.util.Optional;

/// Which instance a cloud_unique_id means, and how that is known.
public sealed interface InstanceResolution {

    /// A node of the instance holds the id.
    record ByNode(String instanceId) implements InstanceResolution {}

    /// No node holds the id, but it names an instance that exists, dropped ones included: `1:<instance>:<any>`.
    record ByName(String instanceId) implements InstanceResolution {}

    /// No node holds the id, and it names an instance that does not exist.
    record Unregistered(String instanceId) implements InstanceResolution {}

    /// No node holds the id, and it names no instance.
    record Unresolvable() implements InstanceResolution {}

    /// The instance, where there is one.
    default Optional<String> resolved() {
        return switch (this) {
            case ByNode found -> Optional.of(found.instanceId());
            case ByName found -> Optional.of(found.instanceId());
            case Unregistered none -> Optional.empty();
            case Unresolvable none -> Optional.empty();
        };
    }
}
