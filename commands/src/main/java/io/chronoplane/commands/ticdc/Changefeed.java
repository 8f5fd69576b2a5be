package io.chronoplane.commands.ticdc;

import org.jspecify.annotations.Nullable;

/// A changefeed as its rules see it.
public sealed interface Changefeed {

    /// There is none of this name, or none any more.
    record Absent() implements Changefeed {}

    /// There is one.
    ///
    /// @param startTs     what has been delivered when the incarnation begins
    /// @param targetTs    the last commit-ts that is sent; null for no end
    /// @param incarnation what checkpoints belong to: another one whenever it starts anew from a moment that was given
    record Existing(
            FeedState state,
            SinkUri sink,
            long startTs,
            @Nullable Long targetTs,
            ReplicaConfig config,
            String incarnation)
            implements Changefeed {

        Existing in(FeedState next) {
            return new Existing(next, sink, startTs, targetTs, config, incarnation);
        }

        Existing rewound(Rewind rewind) {
            return new Existing(state, sink, rewind.checkpointTs(), targetTs, config, rewind.incarnation());
        }

        Existing with(SinkUri otherSink, @Nullable Long otherTarget, ReplicaConfig otherConfig) {
            return new Existing(state, otherSink, startTs, otherTarget, otherConfig, incarnation);
        }
    }
}
