package io.chronoplane.infra.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import io.chronoplane.commands.core.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a rebuild stands.
///
/// @param id          of this rebuild
/// @param projection  its name
/// @param phase       what it is at
/// @param position    the last event that the new views show
/// @param end         the last event that there is
/// @param views       how many new ones there are
/// @param differences how many of them are not as those that serve
/// @param entities    the first of the differences
/// @param swapped     whether the new views serve now
/// @param started     when it began
/// @param ended       when it was done, or failed
/// @param reason      why it failed
public record RebuildState(
        String id,
        String projection,
        Phase phase,
        long position,
        long end,
        long views,
        long differences,
        List<Differing> entities,
        boolean swapped,
        Instant started,
        Optional<Instant> ended,
        Optional<String> reason) {

    /// What a rebuild is at.
    public enum Phase {
        RUNNING,
        DONE,
        FAILED
    }

    /// An entity whose new view is not as the one that serves.
    ///
    /// @param patch from the one that serves to the new one, RFC 6902; secrets are masked
    public record Differing(Tag entity, JsonNode patch) {}

    public RebuildState {
        entities = List.copyOf(entities);
    }
}
