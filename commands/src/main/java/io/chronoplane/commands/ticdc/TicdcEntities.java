package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.EntityType;

/// The kinds of entities of this system.
public final class TicdcEntities {

    public static final EntityType<Changefeed> CHANGEFEED = new EntityType<>(
            TicdcTags.CHANGEFEED, 1, Changefeed.class, new Changefeed.Absent(), ChangefeedFold::apply);

    /// Nothing is decided on it; it makes the changefeeds enumerable.
    public static final EntityType<Directory> DIRECTORY = new EntityType<>(
            TicdcTags.DIRECTORY, 1, Directory.class, new Directory(), (id, state, event) -> state);

    private TicdcEntities() {}
}
