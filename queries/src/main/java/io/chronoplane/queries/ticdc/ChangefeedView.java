package io.chronoplane.queries.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.FeedError;
import io.chronoplane.commands.ticdc.FeedState;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A changefeed as the log knows it. How far it has come is not in the log.
///
/// @param startTs     what has been delivered when the incarnation begins
/// @param targetTs    the last commit-ts that is sent; null for no end
/// @param incarnation what its checkpoints belong to
/// @param error       why it is not well; null while it is
public record ChangefeedView(
        String namespace,
        String id,
        FeedState state,
        SinkUri sink,
        long startTs,
        @Nullable Long targetTs,
        ReplicaConfig config,
        String incarnation,
        String creatorVersion,
        Instant createdAt,
        Instant changedAt,
        @Nullable FeedError error) {

    public ChangefeedKey key() {
        return new ChangefeedKey(namespace, id);
    }

    /// In another state.
    public ChangefeedView in(FeedState next, @Nullable FeedError why, Instant at) {
        return new ChangefeedView(
                namespace, id, next, sink, startTs, targetTs, config, incarnation, creatorVersion, createdAt, at, why);
    }

    /// Starting anew from a moment.
    public ChangefeedView rewound(long checkpointTs, String other) {
        return new ChangefeedView(
                namespace,
                id,
                state,
                sink,
                checkpointTs,
                targetTs,
                config,
                other,
                creatorVersion,
                createdAt,
                changedAt,
                error);
    }

    /// Replicating in another way.
    public ChangefeedView with(SinkUri otherSink, @Nullable Long otherTarget, ReplicaConfig otherConfig, Instant at) {
        return new ChangefeedView(
                namespace,
                id,
                state,
                otherSink,
                startTs,
                otherTarget,
                otherConfig,
                incarnation,
                creatorVersion,
                createdAt,
                at,
                error);
    }
}
