package io.chronoplane.infra.projection;

import io.chronoplane.infra.doris.Doris;
import io.chronoplane.projections.core.Projection;
import java.util.List;
import java.util.Map;

/// Copies of checkpoints, while the first ones go on.
final class Copies {

    private Copies() {}

    static MemoryCheckpoints of(MemoryCheckpoints from) {
        MemoryCheckpoints copy = new MemoryCheckpoints();
        for (Projection<?> projection : Doris.MODEL.queries().projections()) {
            from.find(projection.name(), projection.revision()).ifPresent(kept -> copy.save(List.of(
                    new Checkpoints.Change(
                            projection.name(), projection.revision(), 0, kept.position(), Map.copyOf(kept.views())))));
        }
        return copy;
    }
}
