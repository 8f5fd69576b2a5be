package io.chronoplane.architecture.broken.queries.core;

import io.chronoplane.architecture.broken.commands.core.Command;

record AsksWithCommand(Command command) {}
