package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.CommandModel;
import java.util.List;

/// The command side of TaurusDB HTAP.
public final class TaurusDb {

    /// As it begins the names of its events.
    public static final String SYSTEM = "taurusdb";

    private TaurusDb() {}

    public static CommandModel<TaurusDbCommand> commands() {
        return new CommandModel<>(
                SYSTEM,
                TaurusDbCommand.class,
                new TaurusDbDecider(),
                List.of(
                        TaurusDbEntities.STARROCKS_INSTANCE,
                        TaurusDbEntities.SOURCE_INSTANCE,
                        TaurusDbEntities.SOURCE_DATABASE,
                        TaurusDbEntities.SYNC_TASK),
                TaurusDbEvents.ALL);
    }
}
