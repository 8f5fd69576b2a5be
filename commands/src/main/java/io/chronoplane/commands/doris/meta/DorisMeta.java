package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.CommandModel;
import java.util.List;

/// The command side of the Doris Meta Service.
public final class DorisMeta {

    /// As it begins the names of its events.
    public static final String SYSTEM = "doris.meta";

    private DorisMeta() {}

    public static CommandModel<DorisMetaCommand> commands(DorisMetaRules rules) {
        return new CommandModel<>(
                SYSTEM,
                DorisMetaCommand.class,
                new DorisMetaDecider(rules),
                List.of(DorisMetaEntities.INSTANCE, DorisMetaEntities.CLOUD_UNIQUE_ID),
                DorisMetaEvents.ALL);
    }
}
