package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A changefeed exists, and runs.
///
/// @param targetTs    null for no end
/// @param incarnation what its checkpoints belong to
public record ChangefeedCreated(
        String namespace,
        String id,
        SinkUri sink,
        long startTs,
        @Nullable Long targetTs,
        ReplicaConfig config,
        String incarnation,
        String creatorVersion,
        Instant at)
        implements TicdcEvent {

    @Override
    public List<Tag> tags() {
        return TicdcTags.comingOrGoing(key());
    }
}
