package io.chronoplane.infra.doris;

import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.InstanceResolution;
import io.chronoplane.queries.doris.meta.InstanceView;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// All that the queries show of what [RandomCommands] may have touched.
public record DorisState(List<Optional<InstanceView>> instances, List<InstanceResolution> holders) {

    private static final int MANY = 8;

    public static DorisState of(Gateway gateway) {
        return new DorisState(
                IntStream.range(0, MANY)
                        .mapToObj(n -> gateway.ask(new GetInstance(RandomCommands.instance(n))))
                        .toList(),
                IntStream.range(0, MANY)
                        .mapToObj(n -> gateway.ask(new ResolveInstance(RandomCommands.cloudUniqueId(n))))
                        .toList());
    }
}
