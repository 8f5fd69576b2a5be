package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;

/// What must hold for an append: no event with this tag lies behind the mark.
public record Condition(Tag tag, Mark since) {}
