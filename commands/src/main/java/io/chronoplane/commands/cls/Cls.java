package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.CommandModel;
import java.util.List;

/// The command side of CLS.
public final class Cls {

    /// As it begins the names of its events.
    public static final String SYSTEM = "cls";

    private Cls() {}

    public static CommandModel<ClsCommand> commands(ClsRules rules) {
        return new CommandModel<>(
                SYSTEM,
                ClsCommand.class,
                new ClsDecider(rules),
                List.of(ClsEntities.LOGSETS, ClsEntities.LOGSET, ClsEntities.TOPIC),
                ClsEvents.ALL);
    }
}
