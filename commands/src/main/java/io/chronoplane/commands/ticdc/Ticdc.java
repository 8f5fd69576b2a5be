package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.CommandModel;
import java.util.List;

/// The command side of changefeeds.
public final class Ticdc {

    /// As it begins the names of its events.
    public static final String SYSTEM = "ticdc";

    private Ticdc() {}

    public static CommandModel<TicdcCommand> commands() {
        return new CommandModel<>(
                SYSTEM,
                TicdcCommand.class,
                new TicdcDecider(),
                List.of(TicdcEntities.CHANGEFEED, TicdcEntities.DIRECTORY),
                TicdcEvents.ALL);
    }
}
