package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// The tags of this system's entities.
public final class TicdcTags {

    public static final String CHANGEFEED = "changefeed";

    /// Of all changefeeds together: what bears it changes which ones there are.
    public static final String DIRECTORY = "changefeeds";

    /// The id of the one directory.
    public static final String ALL = "all";

    private TicdcTags() {}

    public static List<Tag> changefeed(ChangefeedKey key) {
        return List.of(new Tag(CHANGEFEED, key.toString()));
    }

    static List<Tag> comingOrGoing(ChangefeedKey key) {
        return List.of(new Tag(CHANGEFEED, key.toString()), new Tag(DIRECTORY, ALL));
    }
}
