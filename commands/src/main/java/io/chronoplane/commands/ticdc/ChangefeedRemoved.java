package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Tag;
import java.time.Instant;
import java.util.List;

/// A changefeed is gone; its name is free.
public record ChangefeedRemoved(String namespace, String id, Instant at) implements TicdcEvent {

    @Override
    public List<Tag> tags() {
        return TicdcTags.comingOrGoing(key());
    }
}
