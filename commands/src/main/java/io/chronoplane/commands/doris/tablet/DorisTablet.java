package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.CommandModel;

/// The command side of tablets, transactions and compaction.
public final class DorisTablet {

    /// As it begins the names of its events.
    public static final String SYSTEM = "doris.tablet";

    private DorisTablet() {}

    public static CommandModel<DorisTabletCommand> commands(CompactionRules rules) {
        return new CommandModel<>(
                SYSTEM,
                DorisTabletCommand.class,
                new DorisTabletDecider(rules),
                DorisTabletEntities.ALL,
                DorisTabletEvents.ALL);
    }
}
