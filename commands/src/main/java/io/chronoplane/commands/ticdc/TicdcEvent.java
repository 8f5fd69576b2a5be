package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import java.time.Instant;
import java.util.List;

/// What happens to changefeeds.
public sealed interface TicdcEvent extends Event
        permits ChangefeedCreated,
                ChangefeedUpdated,
                ChangefeedPaused,
                ChangefeedResumed,
                ChangefeedRemoved,
                ChangefeedWarned,
                ChangefeedStalled,
                ChangefeedRetried,
                ChangefeedRecovered,
                ChangefeedFailed,
                ChangefeedFinished {

    String namespace();

    String id();

    Instant at();

    default ChangefeedKey key() {
        return new ChangefeedKey(namespace(), id());
    }

    @Override
    default List<Tag> tags() {
        return TicdcTags.changefeed(key());
    }
}
