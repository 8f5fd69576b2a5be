package io.chronoplane.infra.past;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which events are wanted: those for which all holds that is given.
///
/// @param system    whose they are: `doris.meta`
/// @param entity    that they concern, not only as their main one
/// @param types     one of these; any when it is empty
/// @param actor     who asked
/// @param client    the peer's IP address
/// @param requestId of the request that led to them
public record EventFilter(
        Optional<String> system,
        Optional<Tag> entity,
        Set<String> types,
        Optional<String> actor,
        Optional<String> client,
        Optional<String> requestId) {

    public static final EventFilter ALL = new EventFilter(
            Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether an event is of a wanted type, which needs no decoding.
    boolean wantsTypeOf(StoredEvent stored) {
        return wantsType(stored.type());
    }

    /// Whether an event with this metadata is wanted.
    boolean wantsMetadata(Map<String, String> metadata) {
        return is(actor, metadata.get("actor"))
                && is(client, metadata.get("client"))
                && is(requestId, metadata.get("requestId"));
    }

    /// Whether all of it holds.
    public boolean wants(AuditEvent event) {
        return wantsType(event.type()) && wantsTags(event.tags()) && wantsMetadata(event.metadata());
    }

    private boolean wantsTags(List<Tag> tags) {
        return entity.isEmpty() || tags.contains(entity.get());
    }

    private boolean wantsType(String type) {
        return (types.isEmpty() || types.contains(type)) && is(system, systemOf(type));
    }

    /// Names of events are those of their system with one more part.
    static String systemOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private static boolean is(Optional<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }
}
