package io.chronoplane.infra.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.core.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The schemas of all systems: of every approved event in its newest revision, and of the states of entities.
public final class Schemas {

    /// One schema.
    ///
    /// @param name     of the event, or of the projection whose views are the states
    /// @param revision of its shape
    /// @param kind     `event` or `state`
    /// @param type     that it describes
    public record Schema(String name, int revision, String kind, Class<?> type) {

        /// The schema itself, draft 2020-12.
        public String json() {
            return tree().toPrettyString() + "\n";
        }

        ObjectNode tree() {
            return SchemaWriter.schema(name, revision, type);
        }
    }

    private final Map<String, Schema> byName = new LinkedHashMap<>();

    /// @throws IllegalArgumentException when an event and a projection, or two of either, have the same name
    public Schemas(List<SystemModel> systems) {
        for (SystemModel system : systems) {
            for (EventType event : system.commands().events()) {
                add(new Schema(event.name(), event.revision(), "event", event.type()));
            }
            for (Projection<?> projection : system.queries().projections()) {
                if (!projection.isIndex()) {
                    add(new Schema(projection.name(), projection.revision(), "state", projection.type()));
                }
            }
        }
    }

    private void add(Schema schema) {
        if (byName.put(schema.name(), schema) != null) {
            throw new IllegalArgumentException("two schemas of one name: " + schema.name());
        }
    }

    /// System by system, events before states.
    public List<Schema> all() {
        return new ArrayList<>(byName.values());
    }

    public Optional<Schema> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
