package io.chronoplane.infra.core;

import io.chronoplane.commands.core.CommandModel;
import io.chronoplane.projections.core.QueryModel;

/// A system, as the core sees it: what it decides and what it shows. Durability, audit, metrics and whatever else
/// is common to all systems needs nothing more.
public record SystemModel(CommandModel<?> commands, QueryModel<?> queries) {

    public String name() {
        return commands.system();
    }
}
