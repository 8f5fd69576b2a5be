package io.chronoplane.projections.doris.meta;

import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.doris.meta.InstanceResolution;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the instance that a cloud_unique_id means: by the node that holds it, else by the instance that it names.
final class InstanceResolving {

    /// What C's `atoi`, which upstream uses, reads as 1.
    private static final Pattern ONE = Pattern.compile("[ \\t\\n\\x0B\\f\\r]*+\\+?0*+1(?![0-9])");

    private InstanceResolving() {}

    static InstanceResolution answer(ResolveInstance query, Views views) {
        return views.view(CloudUniqueIdProjection.PROJECTION, query.cloudUniqueId())
                .<InstanceResolution>map(view -> new InstanceResolution.ByNode(view.instanceId()))
                .orElseGet(() -> named(query.cloudUniqueId())
                        .map(instanceId -> byName(instanceId, views))
                        .orElseGet(InstanceResolution.Unresolvable::new));
    }

    private static InstanceResolution byName(String instanceId, Views views) {
        return views.view(InstanceProjection.PROJECTION, instanceId).isPresent()
                ? new InstanceResolution.ByName(instanceId)
                : new InstanceResolution.Unregistered(instanceId);
    }

    // Upstream drops empty parts, so that `1::x:y` is well-formed too.
    private static Optional<String> named(String cloudUniqueId) {
        List<String> parts = Arrays.stream(cloudUniqueId.split(":", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() == 3 && ONE.matcher(parts.getFirst()).lookingAt()
                ? Optional.of(parts.get(1))
                : Optional.empty();
    }
}
