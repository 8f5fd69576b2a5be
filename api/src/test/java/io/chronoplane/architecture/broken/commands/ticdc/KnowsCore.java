package io.chronoplane.architecture.broken.commands.ticdc;

import io.chronoplane.architecture.broken.commands.core.InnocentOrder;

record KnowsCore(InnocentOrder order) {}
