package io.chronoplane.architecture.broken.commands.core;

import io.chronoplane.architecture.broken.queries.core.InnocentQuestion;

record LooksUp(InnocentQuestion question) {}
