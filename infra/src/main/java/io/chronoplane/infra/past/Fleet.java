package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Seal;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of entities of all systems, and their views as documents. What has no view is the document `null`.
public final class Fleet {

    private final List<EntityKind> kinds = new ArrayList<>();
    private final Map<String, EntityKind> byTag = new HashMap<>();
    private final Past past;
    private final JsonCodec json;

    Fleet(List<SystemModel> systems, Past past, JsonCodec json) {
        this.past = past;
        this.json = json;
        for (SystemModel system : systems) {
            for (Projection<?> projection : system.queries().projections()) {
                if (projection.isIndex()) {
                    continue;
                }
                // Of several projections of a kind, the first one is the entity's own view.
                byTag.computeIfAbsent(projection.kind(), kind -> {
                    EntityKind added = new EntityKind(system.name(), kind, projection);
                    kinds.add(added);
                    return added;
                });
            }
        }
    }

    public List<EntityKind> kinds() {
        return List.copyOf(kinds);
    }

    /// A kind by the system's name and its own.
    public Optional<EntityKind> kind(String system, String type) {
        return ofTag(type).filter(kind -> kind.system().equals(system));
    }

    /// The kind that tags of this kind name; empty when nothing shows them.
    Optional<EntityKind> ofTag(String kind) {
        return Optional.ofNullable(byTag.get(kind));
    }

    /// The document of an entity right behind an event. Blocks.
    ///
    /// @param seal how secrets are shown
    public JsonNode document(EntityKind kind, String id, long position, Seal seal) {
        return document(kind.projection(), id, past.at(position), seal);
    }

    private <V> JsonNode document(Projection<V> projection, String id, Views views, Seal seal) {
        return document(projection, views.view(projection, id).orElse(null), seal);
    }

    <V> JsonNode document(Projection<V> projection, @Nullable V view, Seal seal) {
        return view == null ? NullNode.getInstance() : json.tree(view, projection.type(), seal);
    }
}
