package io.chronoplane.projections.ticdc;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.ticdc.ChangefeedCreated;
import io.chronoplane.commands.ticdc.ChangefeedFailed;
import io.chronoplane.commands.ticdc.ChangefeedFinished;
import io.chronoplane.commands.ticdc.ChangefeedPaused;
import io.chronoplane.commands.ticdc.ChangefeedRecovered;
import io.chronoplane.commands.ticdc.ChangefeedRemoved;
import io.chronoplane.commands.ticdc.ChangefeedResumed;
import io.chronoplane.commands.ticdc.ChangefeedRetried;
import io.chronoplane.commands.ticdc.ChangefeedStalled;
import io.chronoplane.commands.ticdc.ChangefeedUpdated;
import io.chronoplane.commands.ticdc.ChangefeedWarned;
import io.chronoplane.commands.ticdc.FeedState;
import io.chronoplane.commands.ticdc.Rewind;
import io.chronoplane.commands.ticdc.TicdcEvent;
import io.chronoplane.commands.ticdc.TicdcTags;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.ticdc.ChangefeedView;
import org.jspecify.annotations.Nullable;

/// Changefeeds that there are.
public final class ChangefeedProjection {

    public static final Projection<ChangefeedView> PROJECTION = new Projection<>(
            "ticdc.changefeed", 1, TicdcTags.CHANGEFEED, ChangefeedView.class, ChangefeedProjection::fold);

    private ChangefeedProjection() {}

    private static @Nullable ChangefeedView fold(String id, @Nullable ChangefeedView view, Recorded recorded) {
        return recorded.event() instanceof TicdcEvent ours ? fold(view, ours) : view;
    }

    private static @Nullable ChangefeedView fold(@Nullable ChangefeedView view, TicdcEvent event) {
        return switch (event) {
            case ChangefeedCreated created -> created(created);
            case ChangefeedRemoved removed -> null;
            case ChangefeedUpdated e -> known(view, e).with(e.sink(), e.targetTs(), e.config(), e.at());
            case ChangefeedPaused e -> known(view, e).in(FeedState.STOPPED, null, e.at());
            case ChangefeedResumed e -> resumed(known(view, e).in(FeedState.NORMAL, null, e.at()), e.rewind());
            case ChangefeedWarned e -> known(view, e).in(FeedState.WARNING, e.error(), e.at());
            case ChangefeedStalled e -> known(view, e).in(FeedState.PENDING, e.error(), e.at());
            case ChangefeedRetried e -> {
                ChangefeedView before = known(view, e);
                yield before.in(FeedState.WARNING, before.error(), e.at());
            }
            case ChangefeedRecovered e -> known(view, e).in(FeedState.NORMAL, null, e.at());
            case ChangefeedFailed e -> known(view, e).in(FeedState.FAILED, e.error(), e.at());
            case ChangefeedFinished e -> known(view, e).in(FeedState.FINISHED, null, e.at());
        };
    }

    private static ChangefeedView created(ChangefeedCreated event) {
        return new ChangefeedView(
                event.namespace(),
                event.id(),
                FeedState.NORMAL,
                event.sink(),
                event.startTs(),
                event.targetTs(),
                event.config(),
                event.incarnation(),
                event.creatorVersion(),
                event.at(),
                event.at(),
                null);
    }

    private static ChangefeedView resumed(ChangefeedView view, @Nullable Rewind rewind) {
        return rewind == null ? view : view.rewound(rewind.checkpointTs(), rewind.incarnation());
    }

    private static ChangefeedView known(@Nullable ChangefeedView view, TicdcEvent event) {
        if (view == null) {
            throw new IllegalStateException("an event of a changefeed that is not there: " + event.key());
        }
        return view;
    }
}
