package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.JsonNode;
import io.chronoplane.projections.core.Projection;
import java.util.Optional;

/// Compares views of the same entity that come from different places. Secrets are masked; that one differs can be
/// seen in the patch.
public final class Comparison {

    private final Fleet fleet;
    private final Blinded blinded = new Blinded();

    Comparison(Fleet fleet) {
        this.fleet = fleet;
    }

    /// @return from the one to the other, RFC 6902; empty when they show the same
    public <V> JsonNode patch(Projection<V> projection, Optional<V> one, Optional<V> other) {
        return blinded.shown(JsonPatch.between(
                fleet.document(projection, one.orElse(null), blinded),
                fleet.document(projection, other.orElse(null), blinded)));
    }
}
