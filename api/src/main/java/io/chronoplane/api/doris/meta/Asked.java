package io.chronoplane.api.doris.meta;

import io.chronoplane.commands.doris.meta.DorisMetaCommand;

/// What a request comes to before any rule of the domain is asked: a command, or a refusal since it names no instance.
sealed interface Asked {
    record Command(DorisMetaCommand command) implements Asked {}

    record Refused(Refusal refusal) implements Asked {}
}
