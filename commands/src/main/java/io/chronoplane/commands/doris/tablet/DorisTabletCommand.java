package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Command;

/// What can be asked of tablets and transactions. A command may lack anything or name things that do not exist: all of
/// that is for its decider to refuse.
public sealed interface DorisTabletCommand extends Command permits TabletCommand, TxnCommand {

    /// The instance it concerns.
    String instanceId();
}
