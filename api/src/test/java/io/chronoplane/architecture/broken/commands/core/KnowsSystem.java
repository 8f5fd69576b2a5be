package io.chronoplane.architecture.broken.commands.core;

import io.chronoplane.architecture.broken.commands.ticdc.InnocentChangefeed;

record KnowsSystem(InnocentChangefeed changefeed) {}
