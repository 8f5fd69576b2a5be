package io.chronoplane.architecture.broken.commands.cls;

import io.chronoplane.architecture.broken.commands.ticdc.InnocentChangefeed;

record MeetsNeighbour(InnocentChangefeed changefeed) {}
