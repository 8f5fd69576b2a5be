package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.EventType;
import java.util.List;

/// The approved event names of this system. A name is never used for anything else again.
public final class TicdcEvents {

    public static final List<EventType> ALL = List.of(
            new EventType("ticdc.changefeed-created", 1, ChangefeedCreated.class),
            new EventType("ticdc.changefeed-updated", 1, ChangefeedUpdated.class),
            new EventType("ticdc.changefeed-paused", 1, ChangefeedPaused.class),
            new EventType("ticdc.changefeed-resumed", 1, ChangefeedResumed.class),
            new EventType("ticdc.changefeed-removed", 1, ChangefeedRemoved.class),
            new EventType("ticdc.changefeed-warned", 1, ChangefeedWarned.class),
            new EventType("ticdc.changefeed-stalled", 1, ChangefeedStalled.class),
            new EventType("ticdc.changefeed-retried", 1, ChangefeedRetried.class),
            new EventType("ticdc.changefeed-recovered", 1, ChangefeedRecovered.class),
            new EventType("ticdc.changefeed-failed", 1, ChangefeedFailed.class),
            new EventType("ticdc.changefeed-finished", 1, ChangefeedFinished.class));

    private TicdcEvents() {}
}
