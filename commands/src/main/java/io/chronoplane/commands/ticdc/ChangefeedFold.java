package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Event;

/// How events change a [Changefeed].
final class ChangefeedFold {

    private ChangefeedFold() {}

    static Changefeed apply(String id, Changefeed state, Event event) {
        return event instanceof TicdcEvent ours ? apply(state, ours) : state;
    }

    private static Changefeed apply(Changefeed state, TicdcEvent event) {
        return switch (event) {
            case ChangefeedCreated created -> new Changefeed.Existing(
                    FeedState.NORMAL,
                    created.sink(),
                    created.startTs(),
                    created.targetTs(),
                    created.config(),
                    created.incarnation());
            case ChangefeedRemoved removed -> new Changefeed.Absent();
            case ChangefeedUpdated updated ->
                existing(state).with(updated.sink(), updated.targetTs(), updated.config());
            case ChangefeedResumed resumed -> {
                Rewind rewind = resumed.rewind();
                Changefeed.Existing on = existing(state).in(FeedState.NORMAL);
                yield rewind == null ? on : on.rewound(rewind);
            }
            case ChangefeedPaused paused -> existing(state).in(FeedState.STOPPED);
            case ChangefeedWarned warned -> existing(state).in(FeedState.WARNING);
            case ChangefeedStalled stalled -> existing(state).in(FeedState.PENDING);
            case ChangefeedRetried retried -> existing(state).in(FeedState.WARNING);
            case ChangefeedRecovered recovered -> existing(state).in(FeedState.NORMAL);
            case ChangefeedFailed failed -> existing(state).in(FeedState.FAILED);
            case ChangefeedFinished finished -> existing(state).in(FeedState.FINISHED);
        };
    }

    private static Changefeed.Existing existing(Changefeed state) {
        if (state instanceof Changefeed.Existing existing) {
            return existing;
        }
        throw new IllegalStateException("an event of a changefeed that is not there");
    }
}
